package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.orikaeshi.duty.Rosters;
import jp.orikaeshi.time.Period;

/** Hours with nobody on duty although somebody has to be, which go on or begin within {@link #AHEAD}. */
@ApplicationScoped
class UncoveredHours {
    /** Long enough to find somebody. */
    static final Duration AHEAD = Duration.ofDays(7);

    private static final Duration NEAR = Duration.ofDays(1);
    private static final Duration ENDS_WITHIN = Duration.ofDays(14);

    @Inject
    Rosters rosters;

    /** The earliest first. What goes on has its true beginning, unless that is longer ago than {@link #AHEAD}. */
    List<Period> asOf(Instant now) {
        Instant from = now.minus(AHEAD);
        Instant to = now.plus(ENDS_WITHIN);
        return rosters.between(from, to).gaps(from, to).stream()
                .filter(gap -> gap.to().isAfter(now) && gap.from().isBefore(now.plus(AHEAD)))
                .toList();
    }

    /** Whether it lasts beyond the time that was looked at. */
    static boolean endless(Period gap, Instant now) {
        return !gap.to().isBefore(now.plus(ENDS_WITHIN));
    }

    /** {@code now}, {@code day} or {@code week}: how soon it begins. */
    static String lead(Period gap, Instant now) {
        return !gap.from().isAfter(now) ? "now" : gap.from().isBefore(now.plus(NEAR)) ? "day" : "week";
    }

    /** What there is to tell of them by now, a name for each: a week ahead, and once more a day ahead. */
    static Set<String> news(List<Period> gaps, Instant now) {
        return gaps.stream()
                .map(gap -> (gap.from().isBefore(now.plus(NEAR)) ? "day:" : "week:") + beginning(gap, now))
                .collect(Collectors.toSet());
    }

    // Where one window begins, so does the next one's, a little later: that is no other gap.
    private static String beginning(Period gap, Instant now) {
        return gap.from().isAfter(now.minus(AHEAD)) ? gap.from().toString() : "always";
    }
}
