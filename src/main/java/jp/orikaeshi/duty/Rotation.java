package jp.orikaeshi.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Members take turns.
 *
 * @param every how long one turn lasts, on the wall clock: a turn of days changes at the same hour all year
 * @param handover the local time at which the first member's first turn begins; earlier times are counted back
 * @param members logins, in the order of their turns
 */
public record Rotation(Duration every, LocalDateTime handover, List<String> members) {
    /**
     * Checked as a whole.
     *
     * @throws IllegalArgumentException if a turn has no length or nobody is a member
     */
    public Rotation {
        if (every.toSeconds() < 1) {
            throw new IllegalArgumentException("a turn lasts some time: " + every);
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a rotation needs a member");
        }
        members = List.copyOf(members);
    }

    /** The member whose turn it is, then those whose turns follow. */
    List<String> order(Instant at, ZoneId zone) {
        long elapsed =
                Duration.between(handover, LocalDateTime.ofInstant(at, zone)).toSeconds();
        long turn = Math.floorDiv(elapsed, every.toSeconds());
        int first = Math.floorMod(turn, members.size());
        return Stream.concat(members.subList(first, members.size()).stream(), members.subList(0, first).stream())
                .toList();
    }
}
