-- When a caller wants to be called: what they were offered, what they chose, and whether they want it.
alter table call_session add column offered jsonb not null default '[]';
alter table call_session add column window_from timestamptz;
alter table call_session add column window_until timestamptz;
alter table call_session add column wished_time text check (wished_time in ('WINDOW', 'KEEP'));
