package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one probe saw in a stretch of time.
 *
 * @param at where the stretch begins
 * @param checks how many there were; at least one
 * @param degraded how many of them saw something that needs attention
 * @param unknown how many could not tell
 * @param down how many failed
 * @param tookMicros how long the answered ones took, on average; null if none was answered
 * @param slowestMicros how long the slowest of the answered ones took
 * @param phases the averages of the phases, in microseconds, of those that the kind has
 */
public record HistoryPoint(
        Instant at,
        long checks,
        long degraded,
        long unknown,
        long down,
        @Nullable Long tookMicros,
        @Nullable Long slowestMicros,
        Map<Phase, Long> phases) {
    public HistoryPoint {
        phases = Map.copyOf(phases);
    }

    /** The worst that was seen. */
    public Status worst() {
        return down > 0 ? Status.DOWN : degraded > 0 ? Status.DEGRADED : unknown == checks ? Status.UNKNOWN : Status.UP;
    }
}
