-- Who takes calls in a browser, until when it has to say so again; and which attempts rang there.
create table browser_phone (
  engineer text primary key,
  until timestamptz not null
);
alter table call_attempt add column browser boolean not null default false;
