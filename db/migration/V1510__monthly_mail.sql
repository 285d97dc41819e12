-- A customer whose plan says so is mailed the report of a month once somebody has reviewed it.
alter table plan add column monthly_report boolean not null default false;
alter table mail_message drop constraint mail_message_about;
alter table mail_message add constraint mail_message_about
  check (num_nonnulls(ticket, incident) = case when kind in ('duty-uncovered', 'holidays-ending', 'monthly') then 0 else 1 end);
