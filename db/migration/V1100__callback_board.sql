-- What a person decides about a call-back that stands: whose telephone rings next, or that none does before a time.
alter table callback add column next_engineer text;
alter table callback add column held_until timestamptz;
alter table callback add column held_reason text;
alter table callback add column held_by text;
alter table callback add constraint callback_held
  check ((held_until is null) = (held_reason is null) and (held_until is null) = (held_by is null));
