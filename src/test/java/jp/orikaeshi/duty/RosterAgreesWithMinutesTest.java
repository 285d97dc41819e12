package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import jp.orikaeshi.time.Period;
import org.junit.jupiter.api.Test;

/** Random plans with all that people enter, asked of the roster and counted minute by minute without it. */
class RosterAgreesWithMinutesTest {
    private static final int CASES = Integer.getInteger("duty.plans", 30);
    private static final long SEED = Long.getLong("duty.seed", 20261124L);

    @Test
    void whoever_is_on_duty_at_any_minute_is_whom_the_count_names() {
        for (int i = 0; i < CASES; i++) {
            RandomDuty duty = new RandomDuty(new Random(SEED + i));
            agree(duty, "duty with seed " + (SEED + i));
        }
    }

    private static void agree(RandomDuty duty, String which) {
        MinuteDuty counted = duty.counted();
        Roster roster = duty.roster();
        List<Shift> shifts = roster.shifts(duty.all().from(), duty.all().to());
        List<Period> gaps = roster.gaps(duty.all().from(), duty.all().to());
        int shift = 0;
        int gap = 0;
        for (int minute = 0; minute < RandomDuty.MINUTES; minute++) {
            Instant at = duty.at(minute);
            List<String> expected = counted.order(minute);
            shift += shifts.get(shift).to().isAfter(at) ? 0 : 1;
            gap += gap < gaps.size() && !gaps.get(gap).to().isAfter(at) ? 1 : 0;

            if (!roster.order(at).equals(expected)) {
                assertThat(roster.order(at)).as(which + " at " + at).isEqualTo(expected);
            }
            if (!shifts.get(shift).order().equals(expected)) {
                assertThat(shifts.get(shift))
                        .as(which + " at " + at)
                        .extracting(Shift::order)
                        .isEqualTo(expected);
            }
            if (expected.isEmpty() != (gap < gaps.size() && gaps.get(gap).covers(at))) {
                assertThat(gaps)
                        .as(which + " at " + at + " is called " + expected)
                        .isEmpty();
            }
        }
        followOneAnother(shifts, duty.all(), which);
    }

    private static void followOneAnother(List<Shift> shifts, Period all, String which) {
        assertThat(shifts.get(0).from()).as(which).isEqualTo(all.from());
        assertThat(shifts.get(shifts.size() - 1).to()).as(which).isEqualTo(all.to());
        for (int i = 1; i < shifts.size(); i++) {
            Shift before = shifts.get(i - 1);
            Shift next = shifts.get(i);
            assertThat(next.from()).as(which).isEqualTo(before.to());
            assertThat(before.goesOnAs(next)).as(which + " at " + next.from()).isFalse();
        }
    }
}
