-- Whether an engineer who declined hung up instead of passing it on: reports say which.
alter table call_attempt add column hung_up boolean not null default false;
