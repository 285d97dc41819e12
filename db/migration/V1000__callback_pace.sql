-- How fast a carrier takes calls, and how often the same telephone may ring.
alter table callback_plan
  add column calls_per_second int not null default 1 check (calls_per_second > 0),
  add column customer_spacing text not null default 'PT2S',
  add column customer_per_hour int not null default 60 check (customer_per_hour > 0),
  add column engineer_spacing text not null default 'PT0S',
  add column engineer_per_hour int not null default 240 check (engineer_per_hour > 0);

-- When the carrier takes the next call: one row for each carrier, shared by all nodes.
create table carrier_turn (
  carrier text primary key,
  next_at timestamptz not null
);

-- A call-back that could ring a telephone at once and waits for its carrier: the first in rank is next.
alter table callback add column turn_rank timestamptz;
create index callback_turn on callback (carrier, turn_rank) where turn_rank is not null;

-- To whom others left their turn: whoever does not take it, as its node is gone, is passed over for a while.
create table carrier_turn_left (
  callback_id uuid primary key,
  left_at timestamptz not null
);

-- Looked through before each call: when the telephone rang last, and how often within the hour.
create index call_attempt_phone_started on call_attempt (phone, started_at);
create index callback_number on callback (number);
