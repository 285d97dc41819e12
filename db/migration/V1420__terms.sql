-- How often at least a customer hears something, and what is promised otherwise for a trouble, a priority or one customer.
alter table plan add column update_every text;
alter table plan add column terms jsonb not null default '[]';
alter table customer add column terms jsonb not null default '[]';
alter table customer add column availability_milli_percent int;
alter table clock_event drop constraint clock_event_promise_check;
alter table clock_event add constraint clock_event_promise_check
  check (promise in ('response', 'callback', 'resolution', 'update'));
