-- A ticket is looked for by the number that its caller is to be called at.
create index ticket_callback_number on ticket (callback_number) where callback_number is not null;
