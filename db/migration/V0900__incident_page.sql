-- The outages that an outage of a provider was concluded from, and those that joined it: targets move, and a page has to
-- tell afterwards what was seen.
create table provider_incident_outage (
  incident uuid not null references provider_incident on delete cascade,
  outage uuid not null references outage on delete cascade,
  primary key (incident, outage)
);
create index provider_incident_outage_of on provider_incident_outage (outage);

-- Who ended it by hand, if somebody did; and what callers hear of it in place of the usual words.
alter table provider_incident add column ended_by text;
alter table provider_incident add column announcement_ja text not null default '';
alter table provider_incident add column announcement_en text not null default '';
