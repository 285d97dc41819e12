package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.time.BusinessCalendar;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.OpeningHours;
import org.junit.jupiter.api.Test;

/** Who is called, step after step, where a plan names an escalation policy. */
class EscalationTest {
    // A Monday, 17:50 in Tokyo.
    private static final Instant NOW = Instant.parse("2026-11-30T08:50:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Rules RULES =
            new Rules(2, Duration.ofMinutes(1), List.of(Duration.ofMinutes(10)), Duration.ofDays(1));
    private static final Ladder LADDER = ladder(
            BusinessCalendar.always(), new Rung(List.of("sato", "tanaka"), FIVE), new Rung(List.of("abe"), null));

    private final List<String> busy = new ArrayList<>();
    private Progress progress = Progress.start(NOW);
    private Instant now = NOW;

    private static Ladder ladder(BusinessCalendar hours, Rung... rungs) {
        return new Ladder(List.of(rungs), List.of("mori"), hours);
    }

    private NextStep next(Ladder ladder) {
        return NextStep.of(new Situation(now, NOW, progress, ladder, Set.copyOf(busy), HeldBack.NOBODY, RULES, null));
    }

    private void silent(Ladder ladder, String engineer) {
        assertThat(next(ladder)).isEqualTo(new NextStep.Ring(engineer));
        now = now.plusSeconds(25);
        progress = progress.engineerNotReached(engineer, now);
    }

    private void declines(Ladder ladder, String engineer) {
        assertThat(next(ladder)).isEqualTo(new NextStep.Ring(engineer));
        now = now.plusSeconds(10);
        progress = progress.engineerDeclined(engineer, now);
    }

    private <S extends NextStep> S is(Class<S> kind, NextStep step) {
        assertThat(step).isInstanceOf(kind);
        return kind.cast(step);
    }

    @Test
    void who_does_not_answer_has_the_time_of_the_step_before_the_next_one_begins() {
        silent(LADDER, "sato");
        silent(LADDER, "tanaka");

        progress = is(NextStep.StepGoesOn.class, next(LADDER)).progress();
        assertThat(progress.nextAt()).isEqualTo(NOW.plus(FIVE));
        assertThat(next(LADDER)).isEqualTo(new NextStep.Wait(NOW.plus(FIVE), null));

        now = NOW.plus(FIVE);
        progress = is(NextStep.NextRung.class, next(LADDER)).progress();
        assertThat(next(LADDER)).isEqualTo(new NextStep.Ring("abe"));
    }

    @Test
    void a_step_that_everybody_declined_passes_on_at_once() {
        declines(LADDER, "sato");
        declines(LADDER, "tanaka");

        progress = is(NextStep.NextRung.class, next(LADDER)).progress();
        assertThat(progress.nextAt()).isEqualTo(now);
        assertThat(next(LADDER)).isEqualTo(new NextStep.Ring("abe"));
    }

    @Test
    void one_who_does_not_answer_is_waited_for_although_the_other_declined() {
        silent(LADDER, "sato");
        declines(LADDER, "tanaka");

        assertThat(next(LADDER)).isInstanceOf(NextStep.StepGoesOn.class);
    }

    @Test
    void busy_colleagues_hold_no_escalation_up() {
        busy.addAll(List.of("sato", "tanaka"));
        now = NOW.plus(FIVE).minusSeconds(4);
        assertThat(next(LADDER)).isEqualTo(new NextStep.Wait(NOW.plus(FIVE), Hindrance.ENGINEERS_BUSY));

        now = NOW.plus(FIVE);
        assertThat(next(LADDER)).isInstanceOf(NextStep.NextRung.class);
    }

    @Test
    void who_declined_is_not_asked_again_in_the_same_round_but_in_the_next_one() {
        Ladder twice = ladder(
                BusinessCalendar.always(), new Rung(List.of("sato"), null), new Rung(List.of("sato", "abe"), null));
        declines(twice, "sato");
        progress = is(NextStep.NextRung.class, next(twice)).progress();
        silent(twice, "abe");

        progress = is(NextStep.NextRound.class, next(twice)).progress();
        now = progress.nextAt();
        assertThat(next(twice)).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void who_did_not_answer_rings_again_in_a_later_step_that_names_them() {
        Ladder twice =
                ladder(BusinessCalendar.always(), new Rung(List.of("sato"), null), new Rung(List.of("sato"), null));
        silent(twice, "sato");
        progress = is(NextStep.NextRung.class, next(twice)).progress();

        assertThat(next(twice)).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void a_step_of_nobody_is_passed_over() {
        Ladder gap = ladder(
                BusinessCalendar.always(),
                new Rung(List.of(), FIVE),
                new Rung(List.of(), FIVE),
                new Rung(List.of("abe"), null));

        progress = is(NextStep.NextRung.class, next(gap)).progress();
        assertThat(next(gap)).isEqualTo(new NextStep.Ring("abe"));
    }

    @Test
    void after_all_rounds_the_manager_is_called_and_only_then_the_desk_is_warned() {
        List<String> rings = new ArrayList<>();
        NextStep step = next(LADDER);
        while (!(step instanceof NextStep.Unanswered)) {
            if (step instanceof NextStep.Ring ring) {
                rings.add(ring.engineer());
                now = now.plusSeconds(25);
                progress = progress.engineerNotReached(ring.engineer(), now);
            } else if (step instanceof NextStep.StepGoesOn same) {
                progress = same.progress();
            } else if (step instanceof NextStep.NextRung rung) {
                progress = rung.progress();
            } else if (step instanceof NextStep.NextRound round) {
                progress = round.progress();
            } else if (step instanceof NextStep.LastResort last) {
                progress = last.progress();
            } else {
                now = is(NextStep.Wait.class, step).until();
            }
            step = next(LADDER);
        }
        assertThat(rings).containsExactly("sato", "tanaka", "abe", "sato", "tanaka", "abe", "mori");
        // Two rounds of five minutes and one call, the pause between them, and the manager's telephone.
        assertThat(now).isEqualTo(NOW.plus(Duration.ofMinutes(11)).plusSeconds(3 * 25));
        Progress again = is(NextStep.Unanswered.class, step).progress();
        assertThat(again.lastResort()).isFalse();
        assertThat(again.step()).isZero();
    }

    @Test
    void times_count_in_the_plans_hours_where_the_plan_says_so() {
        BusinessCalendar hours =
                OpeningHours.of(Map.of("mon-fri", "09:00-17:52"), Holidays.none(), List.of(), ZoneId.of("Asia/Tokyo"));
        Ladder inHours = ladder(hours, new Rung(List.of("sato"), FIVE), new Rung(List.of("abe"), null));
        silent(inHours, "sato");

        // Two of the five minutes are left on Monday, three on Tuesday morning.
        assertThat(is(NextStep.StepGoesOn.class, next(inHours)).progress().nextAt())
                .isEqualTo(Instant.parse("2026-12-01T00:03:00Z"));
    }

    @Test
    void whoever_accepted_higher_up_is_called_first_when_the_customer_is_tried_again() {
        progress = progress.nextStep(1, now).customerNotReached("abe", RULES, now);
        now = progress.nextAt();

        assertThat(next(LADDER)).isEqualTo(new NextStep.Ring("abe"));
        progress = progress.engineerNotReached("abe", now);
        assertThat(next(LADDER)).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void call_now_does_not_wait_for_the_time_of_the_step() {
        silent(LADDER, "sato");
        silent(LADDER, "tanaka");
        progress = is(NextStep.StepGoesOn.class, next(LADDER)).progress().atOnce(now);

        assertThat(next(LADDER)).isInstanceOf(NextStep.NextRung.class);
    }

    @Test
    void a_hold_gives_those_who_were_not_called_their_whole_time_afterwards() {
        Instant held = NOW.plus(Duration.ofHours(1));
        progress = progress.notBefore(held);
        now = held;

        assertThat(next(LADDER)).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void without_anybody_but_the_manager_the_manager_is_called() {
        Ladder none = ladder(BusinessCalendar.always(), new Rung(List.of(), null));
        progress = progress.nextRound(now);

        progress = is(NextStep.LastResort.class, next(none)).progress();
        assertThat(next(none)).isEqualTo(new NextStep.Ring("mori"));
    }
}
