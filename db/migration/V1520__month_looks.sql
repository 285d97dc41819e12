-- What a month reads besides tickets and outages.
create index call_attempt_started on call_attempt (started_at);
create index probe_transition_unknown on probe_transition (probe_id, at) where status = 'UNKNOWN';
-- Among a million tickets a month finds its own by when they were resolved or closed, or by what moved.
create index ticket_resolved on ticket (resolved_at) where resolved_at is not null;
create index ticket_unended on ticket (number) where resolved_at is null and closed_at is null;
create index ticket_closed on ticket (closed_at) where closed_at is not null;
create index clock_event_at on clock_event (at);
