-- Telephones that an emergency passed over because somebody talked on them: rung as soon as they are free.
alter table emergency_alarm add column passed_over jsonb not null default '[]';

-- Engineers who tried their own telephone. The row is there before the carrier hears of it, and it hears of it once.
create table telephone_test (
  id uuid primary key,
  engineer text not null,
  phone text not null,
  line text not null,
  carrier text not null,
  state text not null check (state in ('calling', 'confirmed', 'no-key', 'no-answer', 'failed')),
  detail text,
  started_at timestamptz not null,
  asked_at timestamptz,
  unsure_until timestamptz,
  call_sid text,
  answered_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0
);
create unique index telephone_test_live on telephone_test (engineer) where ended_at is null;
create unique index telephone_test_sid on telephone_test (call_sid);
create index telephone_test_of on telephone_test (engineer, started_at);
create index telephone_test_rung on telephone_test (asked_at);
