-- What the targets of probes share with those of other customers: the network that announces their address (asn), its
-- neighbourhood (prefix), who serves their names (ns) and takes their mail (mx). Looked up once a day at most.
create table probe_place (
  probe_id uuid primary key references probe on delete cascade,
  looked_at timestamptz not null
);
create table probe_trait (
  probe_id uuid not null references probe on delete cascade,
  kind text not null,
  value text not null,
  primary key (probe_id, kind)
);
create index probe_trait_value on probe_trait (kind, value);

-- The same with the provider that the desk file names, of all that is watched.
create view probe_shared as
  select p.id as probe_id, a.id as asset_id, a.customer_id, 'provider' as kind, a.provider as value
  from probe p join asset a on a.id = p.asset_id
  where p.removed_at is null and a.removed_at is null and a.provider is not null
  union all
  select p.id, a.id, a.customer_id, t.kind, t.value
  from probe_trait t join probe p on p.id = t.probe_id join asset a on a.id = p.asset_id
  where p.removed_at is null and a.removed_at is null;

-- An outage may be of any of them: the column provider holds the value.
alter table provider_incident add column trait text not null default 'provider';
drop index provider_incident_open;
create unique index provider_incident_open on provider_incident (trait, provider) where ended_at is null;
