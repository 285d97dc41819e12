package jp.orikaeshi.emergency;

/** An alarm and one of its calls, held until the end of the transaction. */
record Held(Alarm alarm, AlarmTry call) {}
