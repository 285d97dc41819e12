package jp.orikaeshi.monitoring.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stretches of time over which a probe is drawn, each ending now. */
public enum HistoryRange {
    DAY("24h", Duration.ofDays(1)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30)),
    QUARTER("90d", Duration.ofDays(90));

    // As many as a screen has room for.
    private static final int MOST_POINTS = 750;
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofDays(1));

    private final String code;
    private final Duration length;

    HistoryRange(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    /** Its name in an address. */
    public String code() {
        return code;
    }

    public static Optional<HistoryRange> of(String code) {
        return Arrays.stream(values())
                .filter(range -> range.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    Instant from(Instant now) {
        return now.minus(length);
    }

    /** The narrowest step with which a stretch of this length has no more points than can be seen. */
    static Duration step(Duration length) {
        return STEPS.stream()
                .filter(step -> length.dividedBy(step) <= MOST_POINTS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }
}
