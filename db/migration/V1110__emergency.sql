-- Emergencies of which one of a customer's contacts has to know, and each telephone that rang for them.
create table emergency_alarm (
  id uuid primary key,
  ticket bigint not null references ticket,
  customer_id uuid not null,
  line text not null,
  carrier text not null,
  state text not null check (state in ('CALLING', 'CONFIRMED', 'STOPPED')),
  raised_at timestamptz not null,
  raised_by text not null,
  round int not null,
  place int not null,
  next_at timestamptz not null,
  confirmed_by text,
  ended_at timestamptz,
  version bigint not null default 0
);
-- Raising it again changes nothing.
create unique index emergency_alarm_going_on on emergency_alarm (ticket) where state = 'CALLING';
create index emergency_alarm_of on emergency_alarm (ticket, raised_at);

create table emergency_try (
  id uuid primary key,
  alarm_id uuid not null references emergency_alarm,
  n int not null,
  contact text not null,
  phone text not null,
  outcome text not null check (outcome in ('CALLING', 'CONFIRMED', 'NOT_CONFIRMED', 'MACHINE', 'NO_ANSWER', 'BUSY',
    'FAILED', 'STOPPED')),
  started_at timestamptz not null,
  unsure_until timestamptz,
  refusals int not null default 0,
  call_sid text,
  machine boolean not null default false,
  answered_at timestamptz,
  ended_at timestamptz,
  sms text not null check (sms in ('WAITING', 'SENDING', 'TOLD')),
  version bigint not null default 0,
  unique (alarm_id, n)
);
-- One telephone at a time: the next contact is called once the one before is off the line.
create unique index emergency_try_live on emergency_try (alarm_id) where ended_at is null;
create unique index emergency_try_sid on emergency_try (call_sid);
