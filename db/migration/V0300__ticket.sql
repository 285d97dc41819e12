-- Tickets and what happened to them.
create sequence ticket_number start with 1001;

-- The pairs of neighbouring characters of a text. An index over them finds any two or more characters
-- anywhere in Japanese text, whatever the locale of the database, without an extension.
create function bigrams(t text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct c || n) filter (where n is not null), '{}')
  from (select c, lead(c) over (order by i) as n
        from unnest(string_to_array(t, null)) with ordinality as a(c, i)) pairs
$$;

create table ticket (
  number bigint primary key,
  status text not null check (status in
    ('open', 'in-progress', 'waiting-customer', 'waiting-provider', 'resolved', 'closed')),
  source text not null check (source in ('phone', 'alert', 'api', 'manual')),
  trouble text check (trouble in ('mail', 'site', 'network', 'security', 'other')),
  opened_at timestamptz not null,
  customer_id uuid references customer,
  identification text not null check (identification in ('accepted', 'confirmed', 'unverified', 'unknown')),
  call_sid text,
  carrier text,
  line text,
  caller text,
  spoken_name text,
  callback_number text,
  assignee text,
  snapshot jsonb,
  diagnosis jsonb,
  checked_at timestamptz,
  cause text,
  summary text,
  remedy text,
  resolved_at timestamptz,
  closed_at timestamptz,
  merged_into bigint references ticket,
  search text not null,
  version bigint not null default 0
);
create index ticket_status on ticket (status, number);
create index ticket_live on ticket (number) where status not in ('resolved', 'closed');
create index ticket_customer on ticket (customer_id, number);
create index ticket_call on ticket (call_sid);
create index ticket_search on ticket using gin (bigrams(search));

create table ticket_timeline (
  id bigint generated always as identity primary key,
  ticket bigint not null references ticket,
  at timestamptz not null,
  kind text not null,
  by text not null,
  params jsonb not null
);
create index ticket_timeline_of on ticket_timeline (ticket, at, id);

create table ticket_recording (
  sid text primary key,
  ticket bigint not null references ticket,
  at timestamptz not null,
  version bigint not null default 0
);
create index ticket_recording_of on ticket_recording (ticket, at);
