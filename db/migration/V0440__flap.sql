-- When a probe changed too often for its single outages to say anything.
create table flap (
  id bigint generated always as identity primary key,
  probe_id uuid not null references probe,
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index flap_open on flap (probe_id) where ended_at is null;
create index outage_probe on outage (probe_id, started_at);
