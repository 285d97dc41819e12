package jp.orikaeshi.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** When the monitoring status on a ticket was taken, by what its timeline says. */
public final class SnapshotTaken {
    private static final Set<String> IDENTIFIED = Set.of("customer-identified", "customer-corrected");
    private static final Set<String> NOT_A_PERSON = Set.of("line", "monitoring");
    // Whoever opens a ticket by hand says in the same breath whose it is.
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private SnapshotTaken() {}

    /** Whether during the call, or as the ticket opened; else somebody has said later whose ticket it is. */
    public static boolean atOpening(Instant opened, List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> entry.kind().equals("snapshot-taken"))
                .reduce((earlier, later) -> later)
                .map(taken -> taken.at().isBefore(opened.plus(AT_ONCE)) || !byAPerson(taken.at(), timeline))
                .orElse(true);
    }

    private static boolean byAPerson(Instant taken, List<TimelineEntry> timeline) {
        return timeline.stream()
                .anyMatch(entry -> entry.at().equals(taken)
                        && IDENTIFIED.contains(entry.kind())
                        && !NOT_A_PERSON.contains(entry.by()));
    }
}
