-- How soon something has to be looked after: by what is wrong, by the line that was dialled, or by an engineer.
alter table ticket add column priority text not null default 'normal' check (priority in ('urgent', 'high', 'normal', 'low'));
alter table ticket add column priority_chosen boolean not null default false;
alter table line add column priority text check (priority in ('urgent', 'high', 'normal', 'low'));
create table trouble_priority (
  trouble text primary key,
  priority text not null check (priority in ('urgent', 'high', 'normal', 'low'))
);
