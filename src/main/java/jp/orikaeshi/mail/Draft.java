package jp.orikaeshi.mail;

/** A letter as far as it can be written while the database is held: a report may still have to be printed. */
record Draft(long ticket, Letter letter, boolean withReport) {}
