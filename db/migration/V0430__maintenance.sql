-- Announced work. Rows are never deleted and only ever taken back: figures of past months follow from them.
create table maintenance (
  id uuid primary key,
  slug text not null,
  reason text not null,
  customer_id uuid references customer,
  asset_id uuid references asset,
  provider text,
  timing jsonb not null,
  until_at timestamptz,
  early_ends jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  version bigint not null default 0,
  check (num_nonnulls(customer_id, asset_id, provider) = 1)
);
create unique index maintenance_slug on maintenance (slug) where removed_at is null;

-- Where an asset was hosted when its watch ended: windows of that provider count in the reports of that month.
alter table asset add column provider_was text;
