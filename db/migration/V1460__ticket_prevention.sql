-- What keeps a trouble from happening again, in words for the customer; nobody has to say.
alter table ticket add column prevention text;
