-- Which mails went out with the report of a month: the list of closed months shows it for each.
create index mail_message_month on mail_message ((params ->> 'report')) where kind = 'monthly';
