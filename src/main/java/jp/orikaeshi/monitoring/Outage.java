package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed interval of down of one probe, from the first failed check to the first good one.
 *
 * @param endedAt null while it lasts
 * @param outcome what the first failed check saw, such as {@code http-503}
 */
public record Outage(
        UUID id,
        UUID probe,
        UUID asset,
        UUID customer,
        ProbeKind kind,
        Instant startedAt,
        Instant confirmedAt,
        @Nullable Instant endedAt,
        String outcome,
        String detail) {}
