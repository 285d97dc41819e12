-- Whether the person has chosen the language of their pages; until then each log-in takes the browser's.
alter table account add column locale_chosen_at timestamptz;
update account set locale_chosen_at = created_at where locale <> 'ja';
