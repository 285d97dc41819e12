-- Nodes that look after probes, each until its lease runs out. A node that is gone leaves its shares to the others.
create table monitor_node (
  node text primary key,
  lease_until timestamptz not null
);

-- The shares into which all probes fall, by their ids.
create table probe_share (
  share int primary key,
  node text references monitor_node on delete set null
);
insert into probe_share (share) select generate_series(0, 63);
