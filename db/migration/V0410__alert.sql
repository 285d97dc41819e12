-- What other monitoring systems report of their own checks, one row for each time that a check of theirs failed.
-- Ended ones stay: the sender repeats itself, and a repetition that comes late must not open again what is over.
create table alert (
  probe_id uuid not null references probe,
  fingerprint text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  name text not null,
  severity text not null,
  detail text not null,
  heard_at timestamptz not null,
  primary key (probe_id, fingerprint, started_at)
);
create unique index alert_open on alert (probe_id, fingerprint) where ended_at is null;
create unique index probe_alert on probe ((params ->> 'key')) where kind = 'ALERT' and removed_at is null;
