-- The carrier's name of the customer's leg: the one to lead elsewhere while engineer and customer talk.
alter table call_attempt add column customer_leg text;
create index call_attempt_customer_leg on call_attempt (customer_leg) where customer_leg is not null;

-- A talk that moved, or is to move, into a conference. One for each attempt, named after it.
create table conference (
  attempt_id uuid primary key references call_attempt,
  phase text not null check (phase in ('ASKED', 'CUSTOMER_IN', 'ENGINEER_IN', 'TWO', 'THREE', 'HANDED_OVER', 'OVER',
    'NOT_MOVED')),
  stranded text not null check (stranded in ('NOBODY', 'ENGINEER', 'CUSTOMER')),
  customer_ordered boolean not null,
  mute boolean not null,
  muted boolean not null,
  brief boolean not null,
  version bigint not null default 0
);

-- A colleague who is called into it.
create table conference_invitation (
  id uuid primary key,
  attempt_id uuid not null references conference,
  engineer text not null,
  phone text not null,
  ring text not null,
  state text not null check (state in ('INTENDED', 'RINGING', 'BRIEFING', 'JOINED', 'LEFT', 'DECLINED', 'NO_ANSWER', 'BUSY',
    'MACHINE', 'NOT_NEEDED', 'FAILED')),
  asked_for boolean not null,
  told boolean not null,
  call_sid text unique,
  started_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null default 0
);
-- One colleague at a time, and a telephone rings for one talk only.
create unique index conference_invitation_live on conference_invitation (attempt_id) where ended_at is null;
create unique index conference_invitation_phone on conference_invitation (phone) where ended_at is null;
create index conference_invitation_attempt on conference_invitation (attempt_id);
