-- Why a call-back was called off: by an engineer, in their words, or because its ticket is over or goes on elsewhere.
alter table callback add column called_off text check (called_off in ('cancelled', 'ticket-over', 'merged'));
alter table callback add column called_off_words text;
alter table clock_event add column words text;

-- What was written before anybody was asked for a reason says so.
update ticket_timeline e set params = e.params || jsonb_build_object('reason',
    case when t.merged_into is not null then 'merged' when e."by" = 'system' then 'ticket-over' else 'untold' end)
  from ticket t where t.number = e.ticket and e.kind = 'callback-cancelled';
