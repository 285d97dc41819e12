package jp.orikaeshi.monitoring.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page once said, without the words: what was approved, and what raised an alarm.
 *
 * @param outcome what was found about it
 * @param approvedAt null if nobody ever did
 * @param approvedBy a login, or {@link PageVersion#BY_ITSELF}
 * @param leftAt when the page showed something else again; null for what was approved
 */
public record PagePast(
        Instant seenAt,
        String outcome,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant leftAt) {}
