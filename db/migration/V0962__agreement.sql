-- What each customer's plan is called and promises, and since when: a month that is over is reported by what held then.
create table agreement (
  id bigint generated always as identity primary key,
  customer_id uuid not null references customer,
  since timestamptz not null,
  plan text not null,
  availability_milli_percent int
);
create index agreement_of on agreement (customer_id, since, id);
-- Of the time before this nothing else is known.
insert into agreement (customer_id, since, plan, availability_milli_percent)
  select c.id, '-infinity', p.name, p.availability_milli_percent from customer c join plan p on p.id = c.plan;
