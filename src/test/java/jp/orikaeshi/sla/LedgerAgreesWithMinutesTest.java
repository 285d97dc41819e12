package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.orikaeshi.customer.CalendarDefinition;
import org.junit.jupiter.api.Test;

/** Random histories, read from the ledger and counted minute by minute without it: both must say the same. */
class LedgerAgreesWithMinutesTest {
    private static final int CASES = Integer.getInteger("sla.histories", 4_000);
    private static final long SEED = Long.getLong("sla.seed", 20261124L);
    private static final int DAYS = 40;
    private static final CountedHours OFFICE = new CountedHours(
            "office",
            ZoneId.of("Asia/Tokyo"),
            new CalendarDefinition(Map.of("mon-fri", "09:00-18:00", "sat", "10:00-12:00"), "jp", List.of()));

    @Test
    void every_figure_agrees_with_the_count() {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            agree(new Random(seed), "history with seed " + seed);
        }
    }

    private static void agree(Random random, String which) {
        MinuteCount.Plan plan = plan(random);
        int start = random.nextInt(DAYS * 1440);
        List<MinuteCount.Step> steps = steps(random, start);
        int now = steps.isEmpty() ? start : steps.get(steps.size() - 1).minute();
        now += random.nextInt(3) == 0 ? 0 : random.nextInt(3_000);

        MinuteCount counted = MinuteCount.of(start, plan, steps, now);
        PromiseClock clock = PromiseClock.of(ledger(start, plan, steps));

        assertThat(clock.elapsed(MinuteCount.instant(now))).as(which).isEqualTo(Duration.ofMinutes(counted.elapsed()));
        assertThat(clock.state(MinuteCount.instant(now)).code()).as(which).isEqualTo(counted.state());
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

    private static List<ClockEvent> ledger(int start, MinuteCount.Plan plan, List<MinuteCount.Step> steps) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(ClockEvent.begins(
                ClockEventKind.STARTED, ClockStory.CLOCK, terms(plan), MinuteCount.instant(start), "opened"));
        for (MinuteCount.Step step : steps) {
            events.add(event(step));
        }
        return events;
    }

    private static ClockEvent event(MinuteCount.Step step) {
        var at = MinuteCount.instant(step.minute());
        MinuteCount.Plan plan = step.plan();
        if (plan != null) {
            return ClockEvent.reTermed(ClockStory.CLOCK, terms(plan), at, "identified");
        }
        ClockEventKind kind =
                switch (step.move()) {
                    case PAUSE -> ClockEventKind.PAUSED;
                    case RESUME -> ClockEventKind.RESUMED;
                    default -> ClockEventKind.MET;
                };
        return ClockEvent.of(kind, ClockStory.CLOCK, at, "test");
    }

    private static Terms terms(MinuteCount.Plan plan) {
        return new Terms(
                "plan", Duration.ofMinutes(plan.allowed()), plan.office() ? OFFICE : null, List.of(), List.of());
    }
}
