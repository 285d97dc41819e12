-- When the carrier takes a call that was given its turn and is not placed yet.
alter table call_attempt add column turn_at timestamptz;

-- Turns are given out by whoever looks at the line: nobody leaves theirs to another one any more.
drop table carrier_turn_left;
