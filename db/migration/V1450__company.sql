-- Whose desk it is, as its documents show it, and how incident reports leave it: the desk file's "company" and
-- "incidentReports".
create table company (
  id integer primary key check (id = 1),
  name text,
  logo text,
  colour text,
  address text,
  phone text,
  incident_approval boolean not null,
  incident_link text not null,
  version bigint not null
);
insert into company (id, incident_approval, incident_link, version) values (1, false, 'PT720H', 0);
