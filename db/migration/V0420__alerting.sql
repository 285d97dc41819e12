-- Plans under which an outage opens a ticket before anybody calls, and the ticket under which each outage went on.
alter table plan add column alerting boolean not null default false;
create table ticket_outage (
  outage uuid primary key references outage,
  ticket bigint not null references ticket
);
create index ticket_outage_of on ticket_outage (ticket);
