-- By which push services know us: made once, since browsers subscribe to one key pair.
create table push_key (
  id int primary key check (id = 1),
  public_key text not null,
  private_key text not null
);

-- Browsers of engineers that may be pushed to.
create table push_subscription (
  id uuid primary key,
  engineer text not null,
  endpoint text not null,
  receiver_key text not null,
  receiver_secret text not null,
  device text not null,
  created_at timestamptz not null,
  version bigint not null default 0
);
-- A browser belongs to whoever subscribed last from it.
create unique index push_subscription_endpoint on push_subscription (endpoint);
create index push_subscription_engineer on push_subscription (engineer, created_at);
