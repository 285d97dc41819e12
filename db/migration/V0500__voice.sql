-- What each turn of a call was answered with: a repeated webhook gets the same answer and changes nothing.
create table voice_turn (
  call_sid text not null,
  handler text not null,
  ref text not null,
  answer jsonb not null,
  answered_at timestamptz not null,
  primary key (call_sid, handler, ref)
);
create index voice_turn_age on voice_turn (answered_at);

-- Every leg that we have heard of, and the newest that the carrier said about it.
create table voice_leg (
  call_sid text primary key,
  carrier text not null,
  phase text not null,
  sequence int not null,
  heard_at timestamptz not null,
  ended_at timestamptz,
  result text,
  machine boolean not null default false,
  talked_seconds bigint not null default 0,
  version bigint not null default 0,
  check ((phase = 'OVER') = (ended_at is not null)),
  check ((phase = 'OVER') = (result is not null))
);
create index voice_leg_age on voice_leg (heard_at);
