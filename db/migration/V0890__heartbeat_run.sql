-- What a job tells of its runs: when the last one began, how it ended, which machine it was on.
alter table heartbeat add column state jsonb;
