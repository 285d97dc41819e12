-- What one person did, newest first.
create index audit_entry_actor on audit_entry (actor, id desc);
