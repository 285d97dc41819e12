-- What somebody searched the queue for: customer numbers and words may be personal, so addresses carry the id alone.
create table queue_search (
  id uuid primary key,
  customer text not null,
  words text not null,
  created_at timestamptz not null
);
create index queue_search_created_at on queue_search (created_at);
