-- When the customer wants to be called, if that was agreed: from then on, and by then.
alter table callback
  add column window_from timestamptz,
  add column window_until timestamptz,
  add constraint callback_window check ((window_from is null) = (window_until is null) and window_from < window_until);
