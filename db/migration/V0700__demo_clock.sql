-- How far the demo has moved its clock; a restart must not turn it back. One row, and none outside the demo.
create table demo_clock (
    only_row boolean primary key default true check (only_row),
    skipped_millis bigint not null check (skipped_millis >= 0)
);
