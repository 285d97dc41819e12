-- What was called in from one telephone.
create index ticket_caller on ticket (caller, number) where caller is not null;
