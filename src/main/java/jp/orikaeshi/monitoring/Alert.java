package jp.orikaeshi.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another monitoring system says of one check of its own.
 *
 * @param fingerprint by which the sender names this check, the same for its failure and its recovery
 * @param name what the sender calls it
 * @param detail what the sender says about it; may be empty
 * @param startedAt since when it has failed, by the sender's clock; null if the sender does not say, and then its
 *     fingerprint names this one failure and no later one
 * @param endedAt since when it is over; null while it goes on
 */
public record Alert(
        String fingerprint,
        String name,
        Severity severity,
        String detail,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** How much is broken by it. */
    public enum Severity {
        /** Something works, but worse than it should, or will soon stop. */
        WARNING,
        /** Something does not work. */
        CRITICAL
    }

    public boolean open() {
        return endedAt == null;
    }
}
