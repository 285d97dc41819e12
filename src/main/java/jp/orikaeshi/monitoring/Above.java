package jp.orikaeshi.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a probe's asset.
 *
 * @param down whether anything there fails, confirmed or not yet: whoever waits for its confirmation blames the right one
 * @param lastEnd when the last outage there ended; null if there was none
 */
record Above(boolean down, @Nullable Instant lastEnd) {
    static final Above NOTHING = new Above(false, null);

    /** When an outage below began that was first seen then: not while the one above lasted. */
    Instant outageBegins(Instant firstSeen) {
        return lastEnd != null && lastEnd.isAfter(firstSeen) ? lastEnd : firstSeen;
    }
}
