package jp.orikaeshi.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a promise the slow way, minute by minute, as a person with a calendar and a pencil would: it knows neither
 * the ledger's classes nor the calendars'. Times are minutes since {@link #EPOCH}, in Japan; before it they are
 * negative.
 */
final class MinuteCount {
    static final LocalDateTime EPOCH = LocalDateTime.of(2026, 4, 1, 0, 0);

    enum Move {
        STATE,
        RE_TERM,
        CORRECT,
        MEET
    }

    /**
     * What happens at a minute; {@code plan} for new terms only, {@code set} for corrections only, {@code state} where the
     * ticket gets into another.
     */
    record Step(
            int minute,
            Move move,
            @Nullable Plan plan,
            @Nullable SetRight set,
            @Nullable String state) {}

    /** Minutes, until before the last one, of which a manager says whether they count. */
    record SetRight(int from, int until, boolean counts) {}

    /** Minutes, until before the last one, that did not count for one reason, though the calendar was open or closed. */
    record Still(int from, int until, String why) {}

    /**
     * Allowed minutes, which of them count, and in which states of the ticket none does.
     *
     * @param exceptions days, counted from that of {@link #EPOCH}, of which only these minutes count, whatever day it is
     */
    record Plan(int allowed, Hours hours, Map<Integer, List<Opened>> exceptions, Set<String> pauseOn) {}

    /** Minutes of a day, until before the last one. */
    record Opened(int from, int until) {}

    enum Hours {
        ALWAYS,
        /** Monday to Friday 9 to 18, Saturday 10 to 12, no public holidays. */
        OFFICE,
        /** The same, and closed from 29 December to 3 January, on the leap day, and from 11 to 13 May 2026. */
        COMPANY,
        /** The same as {@link #OFFICE}, by a list of holidays that somebody else made. */
        OTHER_LIST,
        /** Monday to Friday 8:30 to 12 and 13 to 17:15, and all of Sunday; holidays are days like others. */
        SPLIT
    }

    static final Set<LocalDate> OTHER_LIST = Stream.of(
                    "2019-05-07",
                    "2020-02-12",
                    "2020-02-29",
                    "2021-07-26",
                    "2024-02-29",
                    "2026-04-30",
                    "2026-09-24",
                    "2026-12-31",
                    "2027-01-04")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    // Copied from a wall calendar for the weeks in which histories begin.
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2019-04-29",
                    "2019-04-30",
                    "2019-05-01",
                    "2019-05-02",
                    "2019-05-03",
                    "2019-05-04",
                    "2019-05-05",
                    "2019-05-06",
                    "2020-02-11",
                    "2020-02-23",
                    "2020-02-24",
                    "2020-03-20",
                    "2020-04-29",
                    "2021-07-22",
                    "2021-07-23",
                    "2021-08-08",
                    "2021-08-09",
                    "2021-09-20",
                    "2021-09-23",
                    "2024-02-11",
                    "2024-02-12",
                    "2024-02-23",
                    "2024-03-20",
                    "2024-04-29",
                    "2026-04-29",
                    "2026-05-03",
                    "2026-05-04",
                    "2026-05-05",
                    "2026-05-06",
                    "2026-09-21",
                    "2026-09-22",
                    "2026-09-23",
                    "2026-10-12",
                    "2026-11-03",
                    "2027-01-01",
                    "2027-01-11",
                    "2027-02-11",
                    "2027-02-23")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    // A day is looked up in the calendar once; its minutes are counted one by one all the same.
    private static final Map<Hours, Map<Integer, BitSet>> DAYS = new EnumMap<>(Hours.class);

    private final List<SetRight> setRight;
    private final BitSet counted = new BitSet();
    private final List<Still> still = new ArrayList<>();
    private final int start;
    private int elapsed;
    private boolean done;
    private @Nullable Integer spentAt;
    private @Nullable Integer missedAt;
    private Plan plan;
    private String state;

    private MinuteCount(int start, Plan plan, String state, List<SetRight> setRight) {
        this.start = start;
        this.plan = plan;
        this.state = state;
        this.setRight = setRight;
    }

    /** Counts from the start, in that state of the ticket, to minute {@code now}, with what is known at its end. */
    static MinuteCount of(int start, Plan plan, String state, List<Step> steps, int now) {
        MinuteCount count = new MinuteCount(
                start,
                plan,
                state,
                steps.stream()
                        .map(Step::set)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
        Deque<Step> ahead = new ArrayDeque<>(steps);
        for (int minute = start; minute <= now && !count.done; minute++) {
            while (!ahead.isEmpty() && ahead.element().minute() == minute) {
                count.take(ahead.remove());
            }
            if (minute < now && !count.done) {
                count.pass(minute);
            }
        }
        return count;
    }

    private void take(Step step) {
        switch (step.move()) {
            case STATE -> state = Objects.requireNonNull(step.state());
            case RE_TERM -> {
                plan = Objects.requireNonNull(step.plan());
                spentAt = null;
            }
            case MEET -> done = true;
            case CORRECT -> {}
        }
    }

    // A running promise with nothing left is broken as soon as another minute passes, whether that minute counts or
    // not.
    private void pass(int minute) {
        String why = still(minute);
        boolean runs = why == null;
        if (why != null) {
            spentAt = null;
            still(minute, why);
        } else if (elapsed >= plan.allowed()) {
            spentAt = spentAt == null ? Integer.valueOf(minute) : spentAt;
            missedAt = missedAt == null ? spentAt : missedAt;
        }
        if (runs && open(minute, plan)) {
            counted.set(minute - start);
            elapsed++;
            if (elapsed == plan.allowed()) {
                spentAt = minute + 1;
            }
        }
    }

    private @Nullable String still(int minute) {
        String why = paused() ? state : null;
        for (SetRight set : setRight) {
            if (set.from() <= minute && minute < set.until()) {
                why = set.counts() ? null : "corrected";
            }
        }
        return why;
    }

    private boolean paused() {
        return plan.pauseOn().contains(state);
    }

    private void still(int minute, String why) {
        int last = still.size() - 1;
        if (last >= 0
                && still.get(last).until() == minute
                && still.get(last).why().equals(why)) {
            still.set(last, new Still(still.get(last).from(), minute + 1, why));
        } else {
            still.add(new Still(minute, minute + 1, why));
        }
    }

    private static boolean open(int minute, Plan plan) {
        List<Opened> exception = plan.exceptions().get(Math.floorDiv(minute, 1440));
        if (exception == null) {
            return open(minute, plan.hours());
        }
        int ofDay = Math.floorMod(minute, 1440);
        return exception.stream().anyMatch(opened -> opened.from() <= ofDay && ofDay < opened.until());
    }

    private static boolean open(int minute, Hours hours) {
        return DAYS.computeIfAbsent(hours, h -> new HashMap<>())
                .computeIfAbsent(
                        Math.floorDiv(minute, 1440),
                        day -> day(EPOCH.toLocalDate().plusDays(day), hours))
                .get(Math.floorMod(minute, 1440));
    }

    private static BitSet day(LocalDate date, Hours hours) {
        return IntStream.range(0, 1440)
                .filter(minute -> open(date, minute, hours))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean open(LocalDate date, int minute, Hours hours) {
        return switch (hours) {
            case ALWAYS -> true;
            case OFFICE -> !HOLIDAYS.contains(date) && office(date, minute);
            case OTHER_LIST -> !OTHER_LIST.contains(date) && office(date, minute);
            case COMPANY -> !HOLIDAYS.contains(date) && !closed(date) && office(date, minute);
            case SPLIT ->
                switch (date.getDayOfWeek()) {
                    case SATURDAY -> false;
                    case SUNDAY -> true;
                    default -> (minute >= 510 && minute < 720) || (minute >= 780 && minute < 1035);
                };
        };
    }

    private static boolean office(LocalDate date, int minute) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY
                ? minute >= 600 && minute < 720
                : day != DayOfWeek.SUNDAY && minute >= 540 && minute < 1080;
    }

    private static boolean closed(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return day.compareTo(MonthDay.of(12, 29)) >= 0
                || day.compareTo(MonthDay.of(1, 3)) <= 0
                || day.equals(MonthDay.of(2, 29))
                || (!date.isBefore(LocalDate.of(2026, 5, 11)) && !date.isAfter(LocalDate.of(2026, 5, 13)));
    }

    static Instant instant(int minute) {
        return EPOCH.minusHours(9).plus(minute, ChronoUnit.MINUTES).toInstant(ZoneOffset.UTC);
    }

    int elapsed() {
        return elapsed;
    }

    /** The minutes that counted, from the start. */
    BitSet counted() {
        return counted;
    }

    /** For what it stood still, and when; what lies side by side for the same reason is one. */
    List<Still> still() {
        return List.copyOf(still);
    }

    /** When the deadline passed; null if it has not. */
    @Nullable
    Instant missedAt() {
        return missedAt == null ? null : instant(missedAt);
    }

    String state() {
        if (missedAt != null) {
            return "missed";
        }
        if (done) {
            return "met";
        }
        return paused() ? "paused" : "running";
    }
}
