-- Versions of a ticket's incident report: written, reviewed, let out, and kept as they were let out.
create table incident_report (
  id uuid primary key,
  ticket bigint not null references ticket,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'review', 'issued')),
  cause text not null,
  summary text not null,
  remedy text not null,
  prevention text not null,
  changed text not null,
  written_by text not null,
  written_at timestamptz not null,
  issued_by text,
  issued_at timestamptz,
  version bigint not null,
  unique (ticket, number),
  check ((state = 'issued') = (issued_at is not null and issued_by is not null))
);
-- One version at a time is being written.
create unique index incident_report_open on incident_report (ticket) where state <> 'issued';

-- The file of a version that was let out, as it was sent.
create table incident_report_file (
  report_id uuid primary key references incident_report,
  content bytea not null,
  sha256 text not null,
  printed_at timestamptz not null
);

-- What a customer has been told stays what it was, whatever the code does.
create function keep_issued_report() returns trigger language plpgsql as $$
begin
  raise exception 'a report that was let out is kept as it is';
end $$;
create trigger keep_issued_report before update or delete on incident_report
  for each row when (old.state = 'issued') execute function keep_issued_report();
create trigger keep_issued_file before update or delete on incident_report_file
  for each row execute function keep_issued_report();

-- Who did what with a version, and what they said.
create table incident_report_step (
  id uuid primary key,
  report_id uuid not null references incident_report,
  at timestamptz not null,
  who text not null,
  what text not null check (what in ('written', 'submitted', 'returned', 'issued')),
  words text not null
);
create index incident_report_step_report on incident_report_step (report_id, at);

-- Links that lead a customer to one version. The secret itself is only in the mail.
create table report_link (
  digest text primary key,
  id uuid not null unique,
  report_id uuid not null references incident_report,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  fetched integer not null default 0,
  fetched_at timestamptz
);
create index report_link_report on report_link (report_id);
