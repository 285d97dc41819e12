-- What the engineer says of a call in which the two were joined.
alter table call_attempt add column result text
  check (result in ('RESOLVED', 'FOLLOW_UP', 'NOT_REACHED', 'BACK_TO_QUEUE'));

-- A note that an engineer has spoken for the ticket.
alter table recording drop constraint recording_kind_check;
alter table recording add constraint recording_kind_check check (kind in ('name', 'call', 'note'));
