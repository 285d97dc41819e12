-- One inbound call from answer to hang-up. Everything the next turn needs is here, so a restart loses no call.
create table call_session (
  call_sid text primary key,
  carrier text not null,
  line text not null,
  caller text,
  locale text not null,
  flow text not null,
  step text,
  turn int not null,
  tries jsonb not null,
  ticket bigint not null references ticket,
  customer_id uuid references customer,
  identification text not null,
  heard text,
  callback_number text,
  promised boolean not null default false,
  started_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null default 0
);
create index call_session_live on call_session (started_at) where ended_at is null;
