-- Who is called for a call-back, step after step. A plan that names no policy calls whoever is on duty.
create table escalation_policy (
  id text primary key,
  name text not null,
  steps jsonb not null,
  rounds int check (rounds > 0),
  pause text,
  last_resort jsonb not null default '[]',
  position int not null,
  version bigint not null default 0
);
alter table plan add column escalation text;
alter table plan add column escalation_in_hours boolean not null default false;

-- The name of the policy by which a call-back goes on, for people; null: the duty plan alone.
alter table callback add column escalation text;

-- What was asked for before there were steps is at the first one.
update callback set progress = progress || '{"step": 0, "stepSince": null, "declined": [], "lastResort": false}'
  where progress -> 'step' is null;
