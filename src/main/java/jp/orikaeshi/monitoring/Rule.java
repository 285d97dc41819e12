package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** One thing that an experienced engineer would conclude from what is seen. Pure: the snapshot is all it knows. */
interface Rule {
    Stream<Cause> causes(Snapshot seen);
}
