package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.Outage;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which an asset was down, whichever of its probes saw it: what a customer calls one outage. Or one in which
 * nobody could tell, where the plan says that this is down.
 *
 * @param from when it began, maybe in an earlier month
 * @param to when it ended; null if it lasted beyond what the report covers
 * @param counted how much of it lies in the month while the asset was watched
 * @param seen what the probes saw, the first in front; nothing where they could not tell
 * @param explained by a ticket; null if nobody called about it
 */
public record Downtime(
        Instant from,
        @Nullable Instant to,
        Duration counted,
        List<Outage> seen,
        @Nullable Explanation explained) {
    public Downtime {
        seen = List.copyOf(seen);
    }

    /**
     * The ticket that was opened while it lasted, by whose snapshot the asset was down.
     *
     * @param cause what the engineer found; null until it was written
     */
    public record Explanation(long ticket, @Nullable String cause) {}

    /** Whether no outage was confirmed: it counts because nobody could tell. */
    public boolean untold() {
        return seen.isEmpty();
    }

    public Optional<Long> ticket() {
        return Optional.ofNullable(explained).map(Explanation::ticket);
    }

    public Optional<String> cause() {
        return Optional.ofNullable(explained).flatMap(by -> Optional.ofNullable(by.cause()));
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(to);
    }
}
