-- What customers decide about their call-back by themselves.
alter table callback drop constraint callback_called_off_check;
alter table callback add constraint callback_called_off_check
  check (called_off in ('cancelled', 'by-customer', 'ticket-over', 'merged'));

-- Links in mails that lead to that choice. The secret itself is only in the mail.
create table choice_link (
  digest text primary key,
  ticket bigint not null references ticket,
  customer_id uuid not null references customer,
  expires_at timestamptz not null
);
create index choice_link_expires on choice_link (expires_at);
create index choice_link_ticket on choice_link (ticket);
