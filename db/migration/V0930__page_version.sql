-- What a watched page said: what was approved, and what was seen that differs from it. Approved ones stay for ever, and so
-- does what raised an alarm; what differs harmlessly is forgotten with the next difference.
create table page_version (
  id uuid primary key,
  probe_id uuid not null references probe,
  seen_at timestamptz not null,
  outcome text not null,
  fingerprint text not null,
  content jsonb not null,
  approved_at timestamptz,
  approved_by text,
  left_at timestamptz,
  version bigint not null default 0
);
create unique index page_version_open on page_version (probe_id) where approved_at is null and left_at is null;
create index page_version_probe on page_version (probe_id, seen_at);
