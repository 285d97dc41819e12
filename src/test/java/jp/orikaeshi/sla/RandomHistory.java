package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to one promise, at random minutes: begun, its ticket in another state, given other terms that may stand
 * still in other states, corrected, done. It can be read twice: by the product from its ledger, and by
 * {@link MinuteCount} without it.
 */
public final class RandomHistory {
    private static final int DAYS = 40;
    private static final int MOST_EXCEPTIONS = 8;
    private static final int EXCEPTIONS_WITHIN_DAYS = 14;
    /** Golden weeks of ten days and of five, moved holidays, a day between two holidays, leap days, a change of year. */
    private static final List<LocalDate> BEGINNINGS = List.of(
            LocalDate.of(2019, 4, 15),
            LocalDate.of(2020, 2, 10),
            LocalDate.of(2021, 7, 10),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 9, 10),
            LocalDate.of(2026, 12, 15));

    private static final List<String> STATES = List.of("in-progress", "waiting-customer", "waiting-provider");

    private final ClockEvent.Clocked of;
    private final int start;
    private final MinuteCount.Plan plan;
    private final String state;
    private final List<MinuteCount.Step> steps;

    /** Begins within forty days from 1 April 2026, in Japan. */
    public RandomHistory(Random random, long ticket, Promise promise) {
        this(random, new ClockEvent.Clocked(ticket, promise, 1), random.nextInt(DAYS * 1440));
    }

    private RandomHistory(Random random, ClockEvent.Clocked of, int start) {
        this.of = of;
        this.plan = plan(random, start);
        this.state = state(random);
        this.start = start;
        this.steps = steps(random, start);
    }

    /** Begins within forty days of one of the days on which calendars are tried. */
    static RandomHistory anywhere(Random random, long ticket, Promise promise) {
        long days = ChronoUnit.DAYS.between(
                MinuteCount.EPOCH.toLocalDate(), BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
        int start = (int) days * 1440 + random.nextInt(DAYS * 1440);
        return new RandomHistory(random, new ClockEvent.Clocked(ticket, promise, 1), start);
    }

    /** The next cycle, some time after this one; nothing if this one is not over. */
    @Nullable
    RandomHistory reopened(Random random) {
        boolean over = !steps.isEmpty() && steps.get(steps.size() - 1).move() == MinuteCount.Move.MEET;
        return over
                ? new RandomHistory(
                        random,
                        new ClockEvent.Clocked(of.ticket(), of.promise(), of.cycle() + 1),
                        lastStep() + random.nextInt(3_000))
                : null;
    }

    private static MinuteCount.Plan plan(Random random, int start) {
        MinuteCount.Hours[] all = MinuteCount.Hours.values();
        MinuteCount.Hours hours = all[random.nextInt(all.length)];
        return new MinuteCount.Plan(
                1 + random.nextInt(random.nextBoolean() ? 60 : 1_500),
                hours,
                hours == MinuteCount.Hours.ALWAYS ? Map.of() : exceptions(random, start),
                STATES.stream()
                        .filter(waiting -> waiting.startsWith("waiting") && random.nextBoolean())
                        .collect(Collectors.toSet()));
    }

    private static String state(Random random) {
        return STATES.get(random.nextInt(STATES.size()));
    }

    // On any days: those with hours, weekends, holidays, closed days.
    private static Map<Integer, List<MinuteCount.Opened>> exceptions(Random random, int start) {
        Map<Integer, List<MinuteCount.Opened>> exceptions = new TreeMap<>();
        for (int i = random.nextInt(MOST_EXCEPTIONS); i > 0; i--) {
            int[] edges = random.ints(0, 1441)
                    .distinct()
                    .limit(random.nextBoolean() ? 2 : 4)
                    .sorted()
                    .toArray();
            exceptions.put(
                    Math.floorDiv(start, 1440) + random.nextInt(EXCEPTIONS_WITHIN_DAYS),
                    IntStream.range(0, edges.length / 2)
                            .mapToObj(n -> new MinuteCount.Opened(edges[2 * n], edges[2 * n + 1]))
                            .toList());
        }
        return exceptions;
    }

    private static List<MinuteCount.Step> steps(Random random, int start) {
        List<MinuteCount.Step> steps = new ArrayList<>();
        int minute = start;
        for (int i = random.nextInt(7); i > 0; i--) {
            minute += random.nextInt(random.nextBoolean() ? 40 : 2_000);
            int what = random.nextInt(8);
            if (what < 2) {
                steps.add(new MinuteCount.Step(minute, MinuteCount.Move.RE_TERM, plan(random, start), null, null));
            } else if (what == 2 && minute > start) {
                int from = start + random.nextInt(minute - start);
                int until = from + 1 + random.nextInt(minute - from);
                steps.add(correction(random, minute, from, until));
            } else {
                steps.add(new MinuteCount.Step(minute, MinuteCount.Move.STATE, null, null, state(random)));
            }
        }
        if (random.nextBoolean()) {
            minute += random.nextInt(1_000);
            steps.add(new MinuteCount.Step(minute, MinuteCount.Move.MEET, null, null, null));
        }
        return steps;
    }

    private static MinuteCount.Step correction(Random random, int minute, int from, int until) {
        return new MinuteCount.Step(
                minute,
                MinuteCount.Move.CORRECT,
                null,
                new MinuteCount.SetRight(from, until, random.nextBoolean()),
                null);
    }

    /** Minute of its beginning, from midnight of 1 April 2026 in Japan. */
    public int start() {
        return start;
    }

    /** The instant of such a minute. */
    public static Instant instant(int minute) {
        return MinuteCount.instant(minute);
    }

    int lastStep() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).minute();
    }

    /** When it was done, if it was before that minute. */
    public OptionalInt doneBefore(int minute) {
        return before(minute).stream()
                .filter(step -> step.move() == MinuteCount.Move.MEET)
                .mapToInt(MinuteCount.Step::minute)
                .findFirst();
    }

    /** Counted minute by minute: its state when that minute begins, by what happened before it. */
    public String stateBefore(int minute) {
        return MinuteCount.of(start, plan, state, before(minute), minute).state();
    }

    MinuteCount countedAt(int now) {
        return MinuteCount.of(start, plan, state, steps, now);
    }

    private List<MinuteCount.Step> before(int minute) {
        return steps.stream().filter(step -> step.minute() < minute).toList();
    }

    /** The ledger's view, by what was written before that minute. */
    public PromiseClock clockBefore(int minute) {
        return PromiseClock.of(events(before(minute)));
    }

    List<ClockEvent> events() {
        return events(steps);
    }

    private List<ClockEvent> events(List<MinuteCount.Step> happened) {
        List<ClockEvent> events = new ArrayList<>();
        ClockEventKind begins = of.cycle() == 1 ? ClockEventKind.STARTED : ClockEventKind.REOPENED;
        events.add(ClockEvent.begins(begins, of, terms(plan), instant(start), "opened"));
        String now = state;
        follow(events, now, start);
        for (MinuteCount.Step step : happened) {
            switch (step.move()) {
                case STATE -> now = Objects.requireNonNull(step.state());
                case RE_TERM -> {
                    Terms other = terms(Objects.requireNonNull(step.plan()));
                    events.add(ClockEvent.reTermed(of, other, instant(step.minute()), "identified"));
                }
                case CORRECT -> events.add(corrected(Objects.requireNonNull(step.set()), step.minute()));
                case MEET -> events.add(ClockEvent.of(ClockEventKind.MET, of, instant(step.minute()), "test"));
            }
            follow(events, now, step.minute());
        }
        return events;
    }

    // As the desk writes it, by the same rule.
    private void follow(List<ClockEvent> events, String state, int minute) {
        PromiseClock clock = PromiseClock.of(events);
        if (clock.open()) {
            Standstill.following(of, clock.terms(), clock.standsFor().orElse(null), state, instant(minute))
                    .ifPresent(events::add);
        }
    }

    private ClockEvent corrected(MinuteCount.SetRight set, int minute) {
        Period period = new Period(instant(set.from()), instant(set.until()));
        return ClockEvent.corrected(
                of, new Correction(period, set.counts(), "nobody pressed", "mori"), instant(minute));
    }

    private static Terms terms(MinuteCount.Plan plan) {
        CalendarDefinition definition =
                switch (plan.hours()) {
                    case ALWAYS -> null;
                    case OFFICE, OTHER_LIST -> new CalendarDefinition(office(), "jp", List.of(), exceptions(plan));
                    case COMPANY ->
                        new CalendarDefinition(
                                office(),
                                "jp",
                                List.of("12-29/01-03", "02-29", "2026-05-11/2026-05-13"),
                                exceptions(plan));
                    case SPLIT ->
                        new CalendarDefinition(
                                Map.of("mon-fri", "08:30-12:00,13:00-17:15", "sun", "00:00-24:00"),
                                null,
                                List.of(),
                                exceptions(plan));
                };
        return new Terms(
                "plan",
                Duration.ofMinutes(plan.allowed()),
                definition == null
                        ? null
                        : new CountedHours(plan.hours().name(), ZoneId.of("Asia/Tokyo"), definition, days(plan)),
                List.of(),
                List.copyOf(plan.pauseOn()));
    }

    private static @Nullable String days(MinuteCount.Plan plan) {
        return plan.hours() == MinuteCount.Hours.OTHER_LIST
                ? MinuteCount.OTHER_LIST.stream().map(LocalDate::toString).collect(Collectors.joining(","))
                : null;
    }

    private static Map<String, String> exceptions(MinuteCount.Plan plan) {
        Map<String, String> written = new TreeMap<>();
        plan.exceptions()
                .forEach((day, opened) -> written.put(
                        MinuteCount.EPOCH.toLocalDate().plusDays(day).toString(),
                        opened.stream()
                                .map(hours -> time(hours.from()) + "-" + time(hours.until()))
                                .collect(Collectors.joining(","))));
        return written;
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static Map<String, String> office() {
        return Map.of("mon-fri", "09:00-18:00", "sat", "10:00-12:00");
    }
}
