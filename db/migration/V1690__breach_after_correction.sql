-- A correction may take back a breach that was noticed. If the promise is broken all the same, later, that is noticed too:
-- once for as many corrections as were known, so that a second worker or a repeated event is refused as before.
alter table clock_event add column corrections int not null default 0;
drop index clock_event_once;
create unique index clock_event_once on clock_event (ticket, promise, cycle, kind, percent, corrections)
  where kind in ('started', 'reopened', 'met', 'missed', 'warned', 'withdrawn');
