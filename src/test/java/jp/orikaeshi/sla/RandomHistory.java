package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import jp.orikaeshi.customer.CalendarDefinition;

/**
 * What may happen to one promise: begun, paused, resumed, given other terms, done, at random minutes. It can be
 * read twice: by the product from its ledger, and by {@link MinuteCount} without it.
 */
public final class RandomHistory {
    private static final int DAYS = 40;
    private static final CountedHours OFFICE = new CountedHours(
            "office",
            ZoneId.of("Asia/Tokyo"),
            new CalendarDefinition(Map.of("mon-fri", "09:00-18:00", "sat", "10:00-12:00"), "jp", List.of()));

    private final ClockEvent.Clocked of;
    private final int start;
    private final MinuteCount.Plan plan;
    private final List<MinuteCount.Step> steps;

    /** Begins within forty days from 1 April 2026, in Japan. */
    public RandomHistory(Random random, long ticket, Promise promise) {
        this.of = new ClockEvent.Clocked(ticket, promise, 1);
        this.plan = plan(random);
        this.start = random.nextInt(DAYS * 1440);
        this.steps = steps(random, start);
    }

    private static MinuteCount.Plan plan(Random random) {
        return new MinuteCount.Plan(1 + random.nextInt(random.nextBoolean() ? 60 : 1_500), random.nextBoolean());
    }

    private static List<MinuteCount.Step> steps(Random random, int start) {
        List<MinuteCount.Step> steps = new ArrayList<>();
        boolean paused = false;
        int minute = start;
        for (int i = random.nextInt(7); i > 0; i--) {
            minute += random.nextInt(random.nextBoolean() ? 40 : 2_000);
            if (random.nextInt(4) == 0) {
                steps.add(new MinuteCount.Step(minute, MinuteCount.Move.RE_TERM, plan(random)));
            } else {
                paused = !paused;
                steps.add(
                        new MinuteCount.Step(minute, paused ? MinuteCount.Move.PAUSE : MinuteCount.Move.RESUME, null));
            }
        }
        if (random.nextBoolean()) {
            minute += random.nextInt(1_000);
            steps.add(new MinuteCount.Step(minute, MinuteCount.Move.MEET, null));
        }
        return steps;
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
        return MinuteCount.of(start, plan, before(minute), minute).state();
    }

    MinuteCount countedAt(int now) {
        return MinuteCount.of(start, plan, steps, now);
    }

    private List<MinuteCount.Step> before(int minute) {
        return steps.stream().filter(step -> step.minute() < minute).toList();
    }

    /** The ledger's view, by what was written before that minute. */
    public PromiseClock clockBefore(int minute) {
        return PromiseClock.of(events(before(minute)));
    }

    PromiseClock clock() {
        return PromiseClock.of(events(steps));
    }

    private List<ClockEvent> events(List<MinuteCount.Step> happened) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(ClockEvent.begins(ClockEventKind.STARTED, of, terms(plan), instant(start), "opened"));
        happened.forEach(step -> events.add(event(step)));
        return events;
    }

    private ClockEvent event(MinuteCount.Step step) {
        MinuteCount.Plan other = step.plan();
        if (other != null) {
            return ClockEvent.reTermed(of, terms(other), instant(step.minute()), "identified");
        }
        ClockEventKind kind =
                switch (step.move()) {
                    case PAUSE -> ClockEventKind.PAUSED;
                    case RESUME -> ClockEventKind.RESUMED;
                    default -> ClockEventKind.MET;
                };
        return ClockEvent.of(kind, of, instant(step.minute()), "test");
    }

    private static Terms terms(MinuteCount.Plan plan) {
        return new Terms(
                "plan", Duration.ofMinutes(plan.allowed()), plan.office() ? OFFICE : null, List.of(), List.of());
    }
}
