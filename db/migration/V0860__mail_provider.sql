-- Engineers are mailed about an outage of a provider as a whole, once each when it begins and once when it ends.
alter table mail_message alter column ticket drop not null;
alter table mail_message add column incident uuid references provider_incident;
alter table mail_message add check (num_nonnulls(ticket, incident) = 1);
create unique index mail_message_incident on mail_message (incident, kind, recipient) where incident is not null;
