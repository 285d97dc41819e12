-- Since when the carrier has been asked for the colleague's call: a call that it did not confirm is listed a while after that,
-- however long before the engineer wanted it.
alter table conference_invitation add column asked_at timestamptz;
update conference_invitation set asked_at = started_at where asked_for;
alter table conference_invitation drop column asked_for;
