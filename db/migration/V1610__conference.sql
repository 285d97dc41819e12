-- The carrier's name of the customer's leg: the one to lead elsewhere while engineer and customer talk.
alter table call_attempt add column customer_leg text;
create index call_attempt_customer_leg on call_attempt (customer_leg) where customer_leg is not null;
alter table call_attempt add column customer_gone boolean not null default false;
-- The colleague who goes on with the customer after the engineer has left.
alter table call_attempt add column handed_to text;

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
  not_before timestamptz,
  refusals int not null default 0,
  version bigint not null default 0
);

-- A colleague who is called into it.
create table conference_invitation (
  id uuid primary key,
  attempt_id uuid not null references conference,
  engineer text not null,
  phone text not null,
  browser boolean not null,
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

-- And not for a call-back while it rings for a talk, nor the other way round. Whoever comes second waits for the first one's
-- transaction and sees then what it wrote.
create function telephone_in_use() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(551, hashtext(new.phone));
  if tg_table_name = 'conference_invitation' and exists (select 1 from call_attempt where phone = new.phone and ended_at is null)
      or tg_table_name = 'call_attempt' and exists (select 1 from conference_invitation where phone = new.phone and ended_at is null) then
    raise unique_violation using message = 'telephone_in_use: it rings already, or somebody talks', constraint = 'telephone_in_use';
  end if;
  return new;
end $$;
create trigger conference_invitation_telephone before insert on conference_invitation
  for each row execute function telephone_in_use();
create trigger call_attempt_telephone before insert on call_attempt
  for each row execute function telephone_in_use();
