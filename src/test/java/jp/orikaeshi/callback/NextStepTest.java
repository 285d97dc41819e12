package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private static final Rules RULES = new Rules(
            3,
            Duration.ofMinutes(1),
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30)),
            Duration.ofDays(1));
    private static final List<String> DUTY = List.of("sato", "tanaka");

    @Test
    void the_first_on_duty_is_rung_at_once() {
        assertThat(next(Progress.start(NOW), DUTY, Set.of(), NOW)).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void who_is_on_the_telephone_is_passed_over() {
        assertThat(next(Progress.start(NOW), DUTY, Set.of("sato"), NOW)).isEqualTo(new NextStep.Ring("tanaka"));
        assertThat(next(Progress.start(NOW), DUTY, Set.of("sato", "tanaka"), NOW))
                .isEqualTo(new NextStep.Wait(NOW.plus(NextStep.BUSY), Hindrance.ENGINEERS_BUSY));
    }

    @Test
    void whose_telephone_rang_often_enough_is_passed_over_and_the_ticket_says_so_if_that_are_all() {
        Instant soon = NOW.plusSeconds(20);
        HeldBack one = new HeldBack(null, Map.of("sato", soon));
        HeldBack both = new HeldBack(null, Map.of("sato", soon, "tanaka", NOW.plusSeconds(30)));
        assertThat(next(Progress.start(NOW), DUTY, Set.of(), one, NOW)).isEqualTo(new NextStep.Ring("tanaka"));
        assertThat(next(Progress.start(NOW), DUTY, Set.of(), both, NOW))
                .isEqualTo(new NextStep.Wait(soon, Hindrance.ENGINEERS_HELD_BACK));
        assertThat(next(Progress.start(NOW), DUTY, Set.of("tanaka"), one, NOW))
                .isEqualTo(new NextStep.Wait(NOW.plus(NextStep.BUSY), Hindrance.ENGINEERS_BUSY));
    }

    @Test
    void nobody_is_rung_for_a_customer_whose_telephone_has_just_rung() {
        HeldBack customer = new HeldBack(NOW.plusSeconds(10), Map.of());
        assertThat(next(Progress.start(NOW), DUTY, Set.of(), customer, NOW))
                .isEqualTo(new NextStep.Wait(NOW.plusSeconds(10), Hindrance.CUSTOMER_HELD_BACK));
    }

    @Test
    void an_engineer_who_does_not_take_it_passes_it_on_at_once_and_costs_the_customer_no_try() {
        Progress progress = Progress.start(NOW).engineerNotReached("sato", NOW);
        assertThat(progress.customerTries()).isZero();
        assertThat(next(progress, DUTY, Set.of(), NOW)).isEqualTo(new NextStep.Ring("tanaka"));
    }

    @Test
    void a_round_in_vain_is_followed_by_a_pause_and_the_next_round() {
        Progress progress = Progress.start(NOW).engineerNotReached("sato", NOW).engineerNotReached("tanaka", NOW);
        NextStep step = next(progress, DUTY, Set.of(), NOW);
        assertThat(step).isInstanceOf(NextStep.NextRound.class);
        Progress second = ((NextStep.NextRound) step).progress();
        assertThat(second.round()).isEqualTo(2);
        assertThat(next(second, DUTY, Set.of(), NOW)).isEqualTo(new NextStep.Wait(NOW.plusSeconds(60), null));
        assertThat(next(second, DUTY, Set.of(), NOW.plusSeconds(60))).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void after_all_rounds_the_desk_is_told_and_dialling_goes_on_until_it_is_given_up() {
        Run run = new Run();
        run.untilGivenUp();
        assertThat(run.rings.subList(0, 6)).containsExactly("sato", "tanaka", "sato", "tanaka", "sato", "tanaka");
        assertThat(run.alarms).isGreaterThan(10);
        assertThat(run.now).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void a_customer_not_reached_is_called_again_as_the_desk_file_says_by_the_same_engineer() {
        Progress progress = Progress.start(NOW).engineerNotReached("sato", NOW);
        for (int minutes : List.of(5, 15, 30, 30)) {
            progress = progress.customerNotReached("tanaka", RULES, NOW);
            Instant at = NOW.plus(Duration.ofMinutes(minutes));
            assertThat(next(progress, DUTY, Set.of(), NOW)).isEqualTo(new NextStep.Wait(at, null));
            assertThat(next(progress, DUTY, Set.of(), at)).isEqualTo(new NextStep.Ring("tanaka"));
        }
    }

    @Test
    void whoever_accepted_but_is_off_duty_now_is_not_called() {
        Progress progress = Progress.start(NOW).customerNotReached("tanaka", RULES, NOW);
        assertThat(next(progress, List.of("sato"), Set.of(), progress.nextAt())).isEqualTo(new NextStep.Ring("sato"));
    }

    @Test
    void without_anybody_on_duty_it_waits_and_says_so() {
        assertThat(next(Progress.start(NOW), List.of(), Set.of(), NOW))
                .isEqualTo(new NextStep.Wait(NOW.plus(NextStep.NOBODY), Hindrance.NO_ENGINEER));
    }

    @Test
    void whoever_was_named_is_rung_though_off_duty_and_called_in_this_round_already() {
        Progress progress = Progress.start(NOW).engineerNotReached("suzuki", NOW);
        assertThat(named("suzuki", progress, Set.of(), NOW)).isEqualTo(new NextStep.Ring("suzuki"));
    }

    @Test
    void whoever_was_named_is_waited_for_while_on_the_telephone() {
        assertThat(named("suzuki", Progress.start(NOW), Set.of("suzuki"), NOW))
                .isEqualTo(new NextStep.Wait(NOW.plus(NextStep.BUSY), Hindrance.ENGINEERS_BUSY));
    }

    @Test
    void whoever_was_named_is_not_rung_before_its_time_nor_after_the_end() {
        Progress held = Progress.start(NOW).notBefore(NOW.plusSeconds(600));
        assertThat(named("suzuki", held, Set.of(), NOW)).isEqualTo(new NextStep.Wait(NOW.plusSeconds(600), null));
        assertThat(named("suzuki", Progress.start(NOW), Set.of(), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(new NextStep.GiveUp());
    }

    @Test
    void a_hold_that_ends_before_an_agreed_time_brings_no_telephone_forward() {
        Progress agreed = Progress.start(NOW).startingAt(NOW.plusSeconds(3600));
        assertThat(next(agreed.notBefore(NOW.plusSeconds(600)), DUTY, Set.of(), NOW.plusSeconds(600)))
                .isEqualTo(new NextStep.Wait(NOW.plusSeconds(3600), null));
    }

    @Test
    void whoever_was_named_is_not_rung_more_often_than_anybody_else() {
        Instant later = NOW.plusSeconds(90);
        HeldBack heldBack = new HeldBack(null, Map.of("suzuki", later));
        assertThat(NextStep.of(new Situation(
                        NOW, NOW, Progress.start(NOW), Ladder.ofDuty(DUTY), Set.of(), heldBack, RULES, "suzuki")))
                .isEqualTo(new NextStep.Wait(later, Hindrance.ENGINEERS_HELD_BACK));
    }

    private static NextStep named(String engineer, Progress progress, Set<String> onTheTelephone, Instant now) {
        return NextStep.of(new Situation(
                now, NOW, progress, Ladder.ofDuty(DUTY), onTheTelephone, HeldBack.NOBODY, RULES, engineer));
    }

    @Test
    void nobody_is_called_once_the_time_is_over_and_no_wait_outlasts_it() {
        Instant end = NOW.plus(Duration.ofDays(1));
        assertThat(next(Progress.start(NOW), DUTY, Set.of(), end)).isEqualTo(new NextStep.GiveUp());
        assertThat(next(Progress.start(NOW), List.of(), Set.of(), end.minusSeconds(5)))
                .isEqualTo(new NextStep.Wait(end, Hindrance.NO_ENGINEER));
    }

    private static NextStep next(Progress progress, List<String> onDuty, Set<String> onTheTelephone, Instant now) {
        return next(progress, onDuty, onTheTelephone, HeldBack.NOBODY, now);
    }

    private static NextStep next(
            Progress progress, List<String> onDuty, Set<String> onTheTelephone, HeldBack heldBack, Instant now) {
        return NextStep.of(
                new Situation(now, NOW, progress, Ladder.ofDuty(onDuty), onTheTelephone, heldBack, RULES, null));
    }

    /** Nobody ever answers: what is done about it, from the request to the end. */
    private static final class Run {
        private final List<String> rings = new ArrayList<>();
        private Progress progress = Progress.start(NOW);
        private Instant now = NOW;
        private int alarms;

        void untilGivenUp() {
            NextStep step = next(progress, DUTY, Set.of(), now);
            while (!(step instanceof NextStep.GiveUp)) {
                take(step);
                step = next(progress, DUTY, Set.of(), now);
            }
        }

        private void take(NextStep step) {
            if (step instanceof NextStep.Ring ring) {
                rings.add(ring.engineer());
                now = now.plusSeconds(25);
                progress = progress.engineerNotReached(ring.engineer(), now);
            } else if (step instanceof NextStep.Wait wait) {
                assertThat(wait.until()).isAfter(now);
                now = wait.until();
            } else if (step instanceof NextStep.NextRound round) {
                progress = round.progress();
            } else if (step instanceof NextStep.Unanswered all) {
                alarms++;
                progress = all.progress();
            }
        }
    }
}
