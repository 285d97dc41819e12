-- Since when it is owed: the time after which it is given up counts from here, and is renewed whenever somebody asks again.
alter table callback add column owed_from timestamptz;
update callback set owed_from = greatest(requested_at, coalesce(window_from, requested_at));
alter table callback alter column owed_from set not null;

-- What was given up stays on the board while nobody has asked again and its ticket is live.
create index callback_given_up on callback (ticket) where state = 'FAILED';
