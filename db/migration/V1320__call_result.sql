-- What the engineer says of a call in which the two were joined.
alter table call_attempt add column result text
  check (result in ('RESOLVED', 'FOLLOW_UP', 'NOT_REACHED', 'BACK_TO_QUEUE'));
