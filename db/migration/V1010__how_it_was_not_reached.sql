-- The carrier heard a fax on this leg: more than a machine that a person may stand behind.
alter table voice_leg add column fax boolean not null default false;

-- How exactly an attempt came to its outcome, where one outcome has several reasons.
alter table call_attempt add column detail text;
-- A message was left on the customer's voicemail.
alter table call_attempt add column message_left boolean not null default false;
