-- People who log in. Without a password nobody can: an administrator sets one, or sends a link.
create table account (
  login text primary key,
  name text not null,
  password text,
  roles jsonb not null,
  locale text not null default 'ja',
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  active boolean not null default true,
  created_at timestamptz not null,
  version bigint not null default 0
);
-- Only digests of what browsers and programs carry are kept: whoever reads the database cannot log in with it.
create table account_session (
  digest text primary key,
  login text not null references account,
  csrf_token text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null
);
create index account_session_login on account_session (login);
create table api_token (
  id uuid primary key,
  digest text not null unique,
  name text not null,
  roles jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  version bigint not null default 0
);
create table password_link (
  digest text primary key,
  login text not null references account,
  expires_at timestamptz not null
);
-- Failed log-ins by account and by address, until they are forgotten.
create table login_failure (
  key text primary key,
  failures int not null,
  last_at timestamptz not null
);
-- What matters to safety, never changed.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  address text not null
);
create index audit_entry_at on audit_entry (at desc);
