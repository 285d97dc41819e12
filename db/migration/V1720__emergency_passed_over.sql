-- Telephones that an emergency passed over because somebody talked on them: rung as soon as they are free.
alter table emergency_alarm add column passed_over jsonb not null default '[]';
