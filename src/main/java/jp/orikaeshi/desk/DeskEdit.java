package jp.orikaeshi.desk;

import java.time.Instant;

/**
 * One change of the set-up that is under way.
 *
 * @param present what the desk has
 * @param tree the same, to be changed
 */
record DeskEdit(DeskFile present, DeskTree tree, Instant now) {}
