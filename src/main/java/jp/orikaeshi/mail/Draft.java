package jp.orikaeshi.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter as far as it can be written while the database is held.
 *
 * @param reportOf the ticket whose report is still to be printed and enclosed; null: nothing is
 */
record Draft(Letter letter, @Nullable Long reportOf) {}
