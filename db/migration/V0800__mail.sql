-- Mails that are to go out, and what became of them. What a mail says is written when it is sent: until then it may
-- change, and a report is printed as of then.
create table mail_message (
  id uuid primary key,
  ticket bigint not null references ticket,
  kind text not null,
  -- Of this kind one ticket may have several: which promise, which share of its time.
  params jsonb not null,
  recipient text not null,
  recipient_name text not null,
  language text not null,
  -- Fixed before the first try: a mail that is sent twice after a crash is one mail to whoever receives it.
  message_id text not null unique,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  error text,
  version bigint not null default 0,
  check (sent_at is null or failed_at is null)
);
create index mail_message_of on mail_message (ticket);
