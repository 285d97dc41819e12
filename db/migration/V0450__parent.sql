-- What stands behind what: the short name of the same customer's asset without which this one cannot be reached.
alter table asset add column parent text;
