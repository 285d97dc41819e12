-- How long each phase of a check took, of those kinds that have phases.
alter table probe_result
  add column dns_micros integer,
  add column connect_micros integer,
  add column tls_micros integer,
  add column first_byte_micros integer,
  add column transfer_micros integer;

-- An hour of checks in one row, so that months are drawn without reading each check. Times are means of the checks
-- that were answered: how long we waited for nothing says nothing about how fast a server is.
create table probe_hour (
  probe_id uuid not null references probe,
  hour timestamptz not null,
  checks integer not null,
  degraded integer not null,
  unknown integer not null,
  down integer not null,
  answered integer not null,
  took_micros bigint,
  slowest_micros bigint,
  dns_micros integer,
  connect_micros integer,
  tls_micros integer,
  first_byte_micros integer,
  transfer_micros integer,
  primary key (probe_id, hour)
);
create index probe_hour_hour on probe_hour (hour);
