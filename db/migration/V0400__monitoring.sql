-- What is watched. Rows are never deleted: what was once watched explains old tickets and reports.
create table asset (
  id uuid primary key,
  customer_id uuid not null references customer,
  slug text not null,
  kind text not null,
  name text not null,
  provider text references provider,
  position int not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  version bigint not null default 0
);
create unique index asset_slug on asset (customer_id, slug) where removed_at is null;
create table probe (
  id uuid primary key,
  asset_id uuid not null references asset,
  kind text not null,
  params jsonb not null,
  interval text,
  position int not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  version bigint not null default 0
);
create index probe_asset on probe (asset_id) where removed_at is null;
create unique index probe_heartbeat on probe ((params ->> 'key')) where kind = 'HEARTBEAT' and removed_at is null;

-- Where each probe stands; rewritten by every check, so there is room on the page for it.
create table probe_state (
  probe_id uuid primary key references probe,
  state text not null,
  failures int not null,
  status text not null,
  since timestamptz not null,
  checked_at timestamptz not null,
  outcome text not null,
  detail text not null,
  evidence jsonb not null,
  first_failure jsonb
) with (fillfactor = 50);

-- Every check, one partition a day, made ahead by the engine and dropped when too old.
create table probe_result (
  probe_id uuid not null,
  at timestamptz not null,
  status text not null,
  outcome text not null,
  took_micros bigint not null,
  primary key (probe_id, at)
) partition by range (at);

-- Every change of what we believe, and every confirmed interval of down: the source of availability.
create table probe_transition (
  id bigint generated always as identity primary key,
  probe_id uuid not null references probe,
  at timestamptz not null,
  from_state text not null,
  to_state text not null,
  status text not null,
  outcome text not null,
  detail text not null,
  evidence jsonb not null
);
create index probe_transition_probe on probe_transition (probe_id, at);
create table outage (
  id uuid primary key,
  probe_id uuid not null references probe,
  asset_id uuid not null references asset,
  customer_id uuid not null references customer,
  started_at timestamptz not null,
  confirmed_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null,
  detail text not null,
  evidence jsonb not null
);
create unique index outage_open on outage (probe_id) where ended_at is null;
create index outage_customer on outage (customer_id, started_at);

-- The last sign of life of each heartbeat.
create table heartbeat (
  probe_id uuid primary key references probe,
  last_at timestamptz not null,
  body jsonb
);
