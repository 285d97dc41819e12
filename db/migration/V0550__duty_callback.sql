-- Who is called, in which order, and how long their telephone rings.
create table engineer (
  login text primary key,
  name text not null,
  phone text,
  mail text,
  active boolean not null default true,
  position int not null,
  version bigint not null default 0
);

-- One row each: the desk has one duty plan and one way of retrying.
create table duty_plan (
  id int primary key check (id = 1),
  fixed_order jsonb not null,
  rotation jsonb,
  ring text not null,
  rounds int not null check (rounds > 0),
  pause text not null,
  version bigint not null default 0
);
insert into duty_plan (id, fixed_order, ring, rounds, pause) values (1, '[]', 'PT25S', 3, 'PT1M');

create table callback_plan (
  id int primary key check (id = 1),
  retry jsonb not null,
  give_up text not null,
  version bigint not null default 0
);
insert into callback_plan (id, retry, give_up) values (1, '["PT5M", "PT15M", "PT30M"]', 'PT24H');

create table callback (
  id uuid primary key,
  ticket bigint not null references ticket,
  number text not null,
  line text not null,
  carrier text not null,
  state text not null check (state in ('SCHEDULED', 'DIALLING', 'REACHED', 'FAILED', 'CANCELLED')),
  requested_at timestamptz not null,
  due_at timestamptz not null,
  reached_at timestamptz,
  progress jsonb not null,
  hindrance text,
  version bigint not null default 0
);
-- Asking again joins what stands.
create unique index callback_standing on callback (ticket) where state in ('SCHEDULED', 'DIALLING');
create index callback_waiting on callback (due_at) where state = 'SCHEDULED';

create table call_attempt (
  id uuid primary key,
  callback_id uuid not null references callback,
  n int not null,
  engineer text not null,
  phone text not null,
  step text not null check (step in ('INTENDED', 'RINGING', 'BRIEFING', 'CONNECTING', 'NOTICE', 'DOUBT', 'BRIDGED')),
  outcome text not null check (outcome in ('DIALLING', 'ENGINEER_NO_ANSWER', 'ENGINEER_BUSY', 'ENGINEER_DECLINED',
    'ENGINEER_MACHINE', 'CUSTOMER_NO_ANSWER', 'CUSTOMER_BUSY', 'CUSTOMER_MACHINE', 'REACHED', 'FAILED', 'UNKNOWN')),
  started_at timestamptz not null,
  ring text not null,
  unsure_until timestamptz,
  refusals int not null default 0,
  call_sid text,
  accepted_at timestamptz,
  decided_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  unique (callback_id, n)
);
-- One attempt at a time: nobody is called back by two engineers at once.
create unique index call_attempt_live on call_attempt (callback_id) where outcome = 'DIALLING';
-- A telephone that rings or talks for one attempt does not ring for another.
create unique index call_attempt_phone on call_attempt (phone) where ended_at is null;
create unique index call_attempt_sid on call_attempt (call_sid);
