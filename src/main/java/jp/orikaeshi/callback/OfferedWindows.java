package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.time.BusinessCalendar;
import jp.orikaeshi.time.WallClock;

/**
 * The times that a customer may choose without an engineer: none that the plan's hours, the people on duty or the carrier
 * could not hold. Pure.
 *
 * @param hours the plan's
 * @param onDuty how many engineers can be called all of that time
 * @param taken what has been agreed with others
 * @param callsPerSecond what the carrier takes
 */
record OfferedWindows(
        ZoneId zone, BusinessCalendar hours, ToIntFunction<Window> onDuty, List<Window> taken, int callsPerSecond) {
    /** As delivery services offer them: few enough for the keys of a telephone. */
    private static final List<Integer> BEGIN_AT = List.of(9, 11, 13, 15, 17, 19);

    private static final Duration LENGTH = Duration.ofHours(2);
    // An engineer talks with one customer at a time, for about so long.
    private static final Duration TALK = Duration.ofMinutes(10);
    private static final int TELEPHONES = 2;

    OfferedWindows {
        taken = List.copyOf(taken);
    }

    /** The earliest first. One that has begun is none: "as soon as possible" is sooner. */
    List<Window> at(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return IntStream.rangeClosed(0, (int) Window.FURTHEST.toDays())
                .mapToObj(today::plusDays)
                .flatMap(this::of)
                .filter(window -> !window.from().isBefore(now) && window.acceptable(now))
                .filter(this::open)
                .filter(window -> agreedIn(window) < capacity(window))
                .toList();
    }

    private Stream<Window> of(LocalDate day) {
        return BEGIN_AT.stream()
                .map(hour -> WallClock.instant(day.atTime(hour, 0), zone))
                .map(from -> new Window(from, from.plus(LENGTH)));
    }

    private boolean open(Window window) {
        return hours.between(window.from(), window.until()).equals(LENGTH);
    }

    private long agreedIn(Window window) {
        return taken.stream().filter(window::overlaps).count();
    }

    private long capacity(Window window) {
        long talks = onDuty.applyAsInt(window) * LENGTH.dividedBy(TALK);
        return Math.min(talks, callsPerSecond * LENGTH.toSeconds() / TELEPHONES);
    }
}
