-- What a manager sets right, and why a promise was broken: events like all others, so that both figures stay.
alter table clock_event add column written_by text;
alter table clock_event add column covers_from timestamptz;
alter table clock_event add column covers_to timestamptz;
alter table clock_event add column counts boolean;
alter table clock_event drop constraint clock_event_kind_check;
alter table clock_event add constraint clock_event_kind_check check (kind in
  ('started', 'paused', 'resumed', 'met', 'missed', 'warned', 're-termed', 'reopened', 'withdrawn', 'corrected', 'explained'));
alter table clock_event add constraint clock_event_corrected check (kind <> 'corrected'
  or (written_by is not null and words is not null and counts is not null and covers_from < covers_to));
alter table clock_event add constraint clock_event_explained check (kind <> 'explained'
  or (written_by is not null and words is not null));
