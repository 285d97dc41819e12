package jp.orikaeshi.monitoring.probe;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Knows how to look at one kind of thing. Asks the target once: no retry is hidden in here. Never blocks the caller,
 * is done within {@link #LIMIT}, unless its kind {@link ProbeKind#takesMinutes takes minutes}, and reads a bounded
 * number of bytes.
 */
public interface Prober {
    /** No check takes longer, but of the kinds that take minutes. */
    Duration LIMIT = Duration.ofSeconds(8);

    ProbeKind kind();

    /**
     * Looks once.
     *
     * @return what was found; whatever a target does is a finding, so this fails only through a bug of ours
     */
    CompletableFuture<Finding> look(Params params);
}
