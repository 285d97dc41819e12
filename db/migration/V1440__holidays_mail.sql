-- Administrators are mailed before the list of public holidays ends: neither about a ticket nor about an outage of a provider.
alter table mail_message drop constraint mail_message_about;
alter table mail_message add constraint mail_message_about check (num_nonnulls(ticket, incident)
  = case when kind in ('duty-uncovered', 'holidays-ending') then 0 else 1 end);
