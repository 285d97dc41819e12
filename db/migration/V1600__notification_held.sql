-- Waits for the end of quiet hours; goes out at once if its ticket becomes urgent meanwhile.
alter table notification add column held boolean not null default false;
create index notification_held on notification (ticket) where held;
