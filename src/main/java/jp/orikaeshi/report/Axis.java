package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Time from left to right, over a width in pixels. */
record Axis(Instant from, Instant to, double width) {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));
    private static final double LEAST = 62;

    Axis {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an axis needs some time");
        }
    }

    /** How far from the left an instant is; before and after the axis are its ends. */
    double at(Instant instant) {
        double share = (double) Duration.between(from, instant).toMillis()
                / Duration.between(from, to).toMillis();
        return Math.round(10 * width * Math.max(0, Math.min(1, share))) / 10.0;
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    /** Round times of the clock, as many as can be told apart. */
    List<Instant> ticks(ZoneId zone) {
        Duration whole = Duration.between(from, to);
        double most = Math.max(1, width / LEAST);
        return STEPS.stream()
                .filter(step -> (double) whole.toMillis() / step.toMillis() <= most)
                .findFirst()
                .map(step -> clock(step, zone))
                .orElseGet(() -> days((int) Math.ceil(whole.toHours() / 24.0 / most), zone));
    }

    // Counted from midnight, so that three-hour steps stand at 0, 3, 6 whatever the zone is.
    private List<Instant> clock(Duration step, ZoneId zone) {
        List<Instant> ticks = new ArrayList<>();
        ZonedDateTime midnight = from.atZone(zone).toLocalDate().atStartOfDay(zone);
        for (Instant at = midnight.toInstant(); !at.isAfter(to); at = at.plus(step)) {
            if (holds(at)) {
                ticks.add(at);
            }
        }
        return ticks;
    }

    private List<Instant> days(int step, ZoneId zone) {
        List<Instant> ticks = new ArrayList<>();
        LocalDate day = from.atZone(zone).toLocalDate();
        for (Instant at = start(day, zone);
                !at.isAfter(to);
                day = day.plusDays(Math.max(1, step)), at = start(day, zone)) {
            if (holds(at)) {
                ticks.add(at);
            }
        }
        return ticks;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.MIN).atZone(zone).toInstant();
    }
}
