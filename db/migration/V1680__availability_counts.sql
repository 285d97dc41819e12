-- What announced work and the time in which a check could not tell are for the availability, by plan; and what was agreed
-- about it, as long as it held. So far they were the same for all.
alter table plan
  add column maintenance_counts text not null default 'excluded' check (maintenance_counts in ('excluded', 'counted')),
  add column unknown_counts text not null default 'up' check (unknown_counts in ('up', 'excluded', 'down'));
alter table agreement
  add column maintenance_counts text not null default 'excluded' check (maintenance_counts in ('excluded', 'counted')),
  add column unknown_counts text not null default 'up' check (unknown_counts in ('up', 'excluded', 'down'));
