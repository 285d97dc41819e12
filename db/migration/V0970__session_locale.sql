-- The language that a browser asked for when somebody logged in with it: that of its pages until they choose one.
alter table account_session add column locale text;
