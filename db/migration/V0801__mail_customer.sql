-- Whose ticket it was when the mail to the customer was written: an engineer may find out before it is sent that the
-- ticket is somebody else's. Null for mails to engineers.
alter table mail_message add column customer_id uuid references customer;
-- Whoever is recognised twice on one ticket is told once that we have it.
create unique index mail_message_received on mail_message (ticket, recipient) where kind = 'received';
