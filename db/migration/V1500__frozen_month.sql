-- A month that is over, as it was reported. Whatever is learnt later goes into another edition; this one stays.
create table frozen_month (
  id uuid primary key,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  -- Null: the month of all customers.
  customer_id uuid references customer,
  edition int not null check (edition > 0),
  frozen_at timestamptz not null,
  frozen_by text not null,
  -- Why there is another edition than the first.
  reason text,
  -- Of its figures, as the file of that name has them.
  sha256 text not null,
  totals jsonb not null,
  reviewed_at timestamptz,
  reviewed_by text,
  version bigint not null default 0,
  unique nulls not distinct (month, customer_id, edition)
);
create index frozen_month_customer on frozen_month (customer_id, month);

-- Its figures, and what was given out of them, to the byte.
create table frozen_file (
  month_id uuid not null references frozen_month,
  name text not null,
  sha256 text not null,
  content bytea not null,
  primary key (month_id, name)
);

-- Only that somebody has reviewed it is written down later.
create function frozen_month_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.month, new.customer_id, new.edition, new.frozen_at, new.frozen_by, new.reason,
      new.sha256, new.totals) is not distinct from (old.id, old.month, old.customer_id, old.edition, old.frozen_at,
      old.frozen_by, old.reason, old.sha256, old.totals) then
    return new;
  end if;
  raise exception 'frozen_month stays as it was frozen: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger frozen_month_no_change before update or delete on frozen_month
  for each row execute function frozen_month_stays();

create function frozen_file_stays() returns trigger language plpgsql as $$
begin
  raise exception 'frozen_file stays as it was frozen: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger frozen_file_no_change before update or delete on frozen_file
  for each row execute function frozen_file_stays();
