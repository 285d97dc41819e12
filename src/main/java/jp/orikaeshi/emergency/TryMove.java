package jp.orikaeshi.emergency;

/** Where something leads that happened to one call of an alarm. */
record TryMove(TryStep step, AlarmOutcome outcome) {}
