-- Managers are mailed about hours to come with nobody on duty: neither about a ticket nor about an outage of a provider.
alter table mail_message drop constraint mail_message_check1;
alter table mail_message add constraint mail_message_about check (num_nonnulls(ticket, incident) = case when kind = 'duty-uncovered' then 0 else 1 end);
create index mail_message_duty on mail_message (recipient, created_at) where kind = 'duty-uncovered';
