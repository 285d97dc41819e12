-- Layers above order and rotation; the calendar in whose hours somebody has to be on duty (null: always).
alter table duty_plan add column layers jsonb not null default '[]';
alter table duty_plan add column cover text;

-- What the duty plan was, from when on, with the calendars it named and who could be called. Never changed: who was on
-- duty in the past follows from it.
create table duty_edition (
  id bigint generated always as identity primary key,
  valid_from timestamptz not null,
  spec jsonb not null
);
create index duty_edition_from on duty_edition (valid_from);
-- Of the time before editions were kept the plan of today is all that is known.
insert into duty_edition (valid_from, spec)
  select '2000-01-01T00:00:00Z', jsonb_strip_nulls(jsonb_build_object(
    'order', fixed_order,
    'rotation', rotation,
    'callable', (select coalesce(jsonb_agg(login order by login), '[]') from engineer where active and phone is not null)))
  from duty_plan;

-- Overrides, absences and swaps. Rows are never deleted; they are answered, and taken back.
create table duty_entry (
  id uuid primary key,
  slug text not null,
  spec jsonb not null,
  -- From the first moment that it is about to the last.
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  added_at timestamptz not null,
  added_by text not null,
  -- When it came into force: a swap when the other agreed, all else when it was entered.
  agreed_at timestamptz,
  declined_at timestamptz,
  removed_at timestamptz,
  removed_by text,
  version bigint not null default 0,
  check (agreed_at is null or declined_at is null)
);
create index duty_entry_to on duty_entry (to_at);
