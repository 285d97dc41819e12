package jp.orikaeshi.work;

import java.time.Instant;

/** Work was written in the running transaction; observed after the commit, it wakes the workers. */
record WorkAdded(Instant due) {}
