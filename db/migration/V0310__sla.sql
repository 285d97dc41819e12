-- The ledger of every promise: what started, paused, resumed or ended its clock. All figures are derived from it.
create table clock_event (
  id bigint generated always as identity primary key,
  ticket bigint not null references ticket,
  promise text not null check (promise in ('response', 'callback', 'resolution')),
  cycle int not null,
  kind text not null check (kind in
    ('started', 'paused', 'resumed', 'met', 'missed', 'warned', 're-termed', 'reopened', 'withdrawn')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  reason text not null,
  percent int not null default 0,
  terms jsonb
);
create index clock_event_of on clock_event (ticket, id);
-- What can happen once to a clock: a second worker or a repeated event is refused here, whatever the code does.
create unique index clock_event_once on clock_event (ticket, promise, cycle, kind, percent)
  where kind in ('started', 'reopened', 'met', 'missed', 'warned', 'withdrawn');
create unique index clock_event_start on clock_event (ticket, promise, cycle)
  where kind in ('started', 'reopened');

create function clock_event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'clock_event is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger clock_event_no_change before update or delete on clock_event
  for each row execute function clock_event_is_append_only();
create trigger clock_event_no_truncate before truncate on clock_event
  for each statement execute function clock_event_is_append_only();
