-- How an engineer is told, in their own order; null: by mail, as everybody is.
alter table engineer add column ways jsonb;
alter table engineer add column quiet_hours jsonb;

-- What one engineer is told, by one way: who, what, how, when, and what became of it.
create table notification (
  id uuid primary key,
  engineer text not null,
  kind text not null,
  ticket bigint references ticket,
  incident uuid,
  params jsonb not null,
  way text not null,
  place int not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure', 'withdrawn')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  detail text,
  version bigint not null default 0,
  check ((ended_at is null) = (state in ('waiting', 'sending')))
);
create index notification_ticket on notification (ticket, created_at);
create index notification_engineer on notification (engineer, created_at desc);
create index notification_incident on notification (incident) where incident is not null;
