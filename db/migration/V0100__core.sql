-- Durable work: what must happen later, or outside the transaction that decided it.
create table work_item (
  id bigint generated always as identity primary key,
  kind text not null,
  key text not null,
  payload jsonb not null default '{}',
  due timestamptz not null,
  state text not null default 'READY' check (state in ('READY', 'RUNNING', 'DEAD')),
  attempts int not null default 0,
  owner text,
  lease_until timestamptz,
  last_error text
);
create unique index work_item_waiting on work_item (kind, key) where state = 'READY';
create index work_item_due on work_item (kind, due) where state = 'READY';
create index work_item_lease on work_item (kind, lease_until) where state = 'RUNNING';
create index work_item_running on work_item (kind, key) where state = 'RUNNING';

create table provider (
  id text primary key,
  name text not null,
  version bigint not null default 0
);
create table calendar (
  id text primary key,
  definition jsonb not null,
  version bigint not null default 0
);
create table plan (
  id text primary key,
  name text not null,
  calendar text not null,
  response text not null,
  callback text not null,
  resolution text not null,
  warn_at jsonb not null,
  pause_on jsonb not null,
  availability_milli_percent int,
  position int not null,
  version bigint not null default 0
);
create table line (
  number text primary key,
  brand text not null,
  flow text not null,
  locale text not null,
  greeting text not null,
  position int not null,
  version bigint not null default 0
);
create table customer (
  id uuid primary key,
  number text not null unique,
  name text not null,
  reading text,
  aliases jsonb not null default '[]',
  plan text not null,
  active boolean not null default true,
  position int not null,
  version bigint not null default 0
);
create table contact (
  customer_id uuid not null references customer on delete cascade,
  position int not null,
  name text not null,
  reading text,
  phone text,
  mail text,
  emergency int,
  primary key (customer_id, position)
);
create index contact_phone on contact (phone);
