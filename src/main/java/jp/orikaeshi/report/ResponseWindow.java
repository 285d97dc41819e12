package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which time around an incident is drawn, and how finely: enough before to see what is usual, and what came after. */
record ResponseWindow(Instant from, Instant to, Duration step) {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));
    private static final Duration LEAST = Duration.ofMinutes(30);
    // Single checks are kept for three months, and nobody reads a line of more points than it has pixels.
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int POINTS = 180;

    /**
     * Around this time.
     *
     * @param now nothing is known after it
     */
    static ResponseWindow around(Instant began, Instant ended, Instant now) {
        Instant last = ended.isAfter(began) ? ended : began;
        Duration margin = Duration.between(began, last).dividedBy(4);
        Duration around = margin.compareTo(LEAST) < 0 ? LEAST : margin;
        Instant to = last.plus(around).isAfter(now) ? now : last.plus(around);
        Instant wanted = began.minus(around);
        Instant from = wanted.isBefore(to.minus(LONGEST)) ? to.minus(LONGEST) : wanted;
        Duration step = STEPS.stream()
                .filter(width -> Duration.between(from, to).dividedBy(POINTS).compareTo(width) <= 0)
                .findFirst()
                .orElse(Duration.ofHours(6));
        return new ResponseWindow(from, to, step);
    }
}
