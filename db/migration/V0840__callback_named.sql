-- Whether somebody has named the number, or it is merely that of the telephone which called.
alter table ticket add column callback_named boolean not null default false;
update ticket set callback_named = true where callback_number is not null and callback_number is distinct from caller;
