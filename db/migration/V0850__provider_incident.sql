-- An outage of a provider that several customers share. The name is kept as it was: providers may be dropped later.
create table provider_incident (
  id uuid primary key,
  provider text not null,
  name text not null,
  started_at timestamptz not null,
  noticed_at timestamptz not null,
  ended_at timestamptz,
  customers int not null
);
create unique index provider_incident_open on provider_incident (provider) where ended_at is null;
create index provider_incident_started on provider_incident (started_at);
create index asset_provider on asset (provider) where removed_at is null;
