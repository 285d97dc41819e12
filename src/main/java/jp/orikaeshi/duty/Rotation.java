package jp.orikaeshi.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.time.WallClock;

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
        int first = Math.floorMod(turn(at, zone), members.size());
        return Stream.concat(members.subList(first, members.size()).stream(), members.subList(0, first).stream())
                .toList();
    }

    /** When the turn ends that goes on at that time. */
    Instant turnEnds(Instant at, ZoneId zone) {
        return begins(turn(at, zone) + 1, zone);
    }

    private long turn(Instant at, ZoneId zone) {
        long elapsed =
                Duration.between(handover, LocalDateTime.ofInstant(at, zone)).toSeconds();
        long turn = Math.floorDiv(elapsed, every.toSeconds());
        // Clocks that were put back show a time again that is over: nobody's turn begins a second time.
        while (!begins(turn + 1, zone).isAfter(at)) {
            turn++;
        }
        return turn;
    }

    private Instant begins(long turn, ZoneId zone) {
        return WallClock.instant(handover.plusSeconds(turn * every.toSeconds()), zone);
    }
}
