package jp.orikaeshi.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Announced work as it stands at one moment.
 *
 * @param window the one that is open, else the next within a year; null if none comes any more
 * @param open whether it is worked on at that moment
 */
public record Announced(Maintenance work, @Nullable Period window, boolean open) implements Comparable<Announced> {
    private static final Duration AHEAD = Duration.ofDays(366);

    static Announced of(Maintenance work, Instant now, ZoneId zone) {
        Period window = work.periods(now, now.plus(AHEAD), zone)
                .filter(period -> period.to().isAfter(now))
                .findFirst()
                .orElse(null);
        return new Announced(work, window, window != null && window.covers(now));
    }

    /** Whether nothing comes any more. */
    public boolean over() {
        return window == null;
    }

    @Override
    public int compareTo(Announced other) {
        return Comparator.comparing(Announced::begins, Comparator.<Instant>naturalOrder())
                .thenComparing(one -> one.work().spec().id())
                .compare(this, other);
    }

    private Instant begins() {
        return window == null ? Instant.MAX : open ? Instant.MIN : window.from();
    }
}
