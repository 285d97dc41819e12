-- The address by which a calendar program reads a person's duty. As with tokens, only its digest is kept.
create table calendar_feed (
  login text primary key references account,
  digest text not null unique,
  created_at timestamptz not null
);
