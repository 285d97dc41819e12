-- What was recorded: where its sound is, and what became of it. The sound itself is a file in ORIKAESHI_DATA/recordings.
alter table ticket_recording rename to recording;
alter index ticket_recording_of rename to recording_of;
alter table recording
  add column call_sid text,
  add column carrier text,
  add column kind text not null default 'name' check (kind in ('name', 'call')),
  add column engineer text,
  add column seconds bigint check (seconds >= 0),
  add column state text not null default 'pending'
    check (state in ('pending', 'stored', 'missing', 'too-large', 'expired')),
  -- Chosen before the sound is there: whoever tries again writes over what was left of the first try.
  add column file text,
  add column media_type text,
  add column bytes bigint check (bytes >= 0),
  add column forgotten_at timestamptz;

-- Until now only spoken names were written down, and no sound was taken in.
update recording r set call_sid = t.call_sid, carrier = t.carrier, file = replace(cast(gen_random_uuid() as text), '-', '')
  from ticket t where t.number = r.ticket;
insert into work_item (kind, key, due)
  select 'recording-fetch', sid, at from recording where carrier = 'twilio'
  union all
  select 'recording-expire', sid, at + interval '90 days' from recording;
update recording set state = 'missing' where carrier <> 'twilio';

alter table recording
  alter column kind drop default,
  alter column state drop default,
  alter column call_sid set not null,
  alter column carrier set not null,
  alter column file set not null,
  add unique (file),
  -- Sound that is here has a size and a type; what has not come in has neither.
  add check ((media_type is null) = (bytes is null)),
  add check (state <> 'stored' or media_type is not null);
