-- Devices on customers' own networks: those that are known (they have a name) and those that agents have seen. Of the unknown
-- ones those that were not seen for long are deleted.
create table device (
  id uuid primary key,
  asset_id uuid not null references asset,
  mac text not null,
  address text,
  host_name text,
  vendor text,
  first_seen timestamptz,
  last_seen timestamptz,
  name text,
  always boolean not null,
  several boolean not null,
  known_at timestamptz,
  known_by text,
  version bigint not null default 0
);
create unique index device_mac on device (asset_id, mac);

-- What the agent of each probe of kind DEVICES reported last.
create table device_agent (
  probe_id uuid primary key references probe,
  report jsonb not null
);
create unique index probe_devices on probe ((params ->> 'key')) where kind = 'DEVICES' and removed_at is null;
