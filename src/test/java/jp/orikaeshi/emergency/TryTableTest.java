package jp.orikaeshi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallEnded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of (step of an emergency's call × event), with every outcome so far, generated, not sampled. */
class TryTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private static final String LEG = "CA1";
    private static final Set<TryEvent> ENDS = EnumSet.of(
            TryEvent.LEG_COMPLETED,
            TryEvent.LEG_RANG_OUT,
            TryEvent.LEG_BUSY,
            TryEvent.LEG_CANCELLED,
            TryEvent.LEG_FAILED,
            TryEvent.LOST);
    /** What says something only of a call that the carrier has not been seen to have. */
    private static final Set<TryEvent> BEFORE_THE_LEG =
            EnumSet.of(TryEvent.PLACED, TryEvent.NOT_TAKEN, TryEvent.REFUSED, TryEvent.UNCONFIRMED, TryEvent.STOPPED);

    private static final Set<TryEvent> ON_THE_LEG =
            EnumSet.of(TryEvent.PLACED, TryEvent.ANSWERED, TryEvent.MACHINE_ANSWERED, TryEvent.KEY);

    static Stream<Arguments> everything() {
        return Arrays.stream(TryStep.values())
                .flatMap(step -> Arrays.stream(AlarmOutcome.values())
                        .filter(outcome -> canBe(step, outcome))
                        .flatMap(outcome ->
                                Arrays.stream(TryEvent.values()).map(event -> Arguments.of(step, outcome, event))));
    }

    /** While its telephone is in use nothing but the key decides a call; once it is over, it is decided. */
    private static boolean canBe(TryStep step, AlarmOutcome outcome) {
        return switch (step) {
            case NOT_PLACED, UNSURE, RINGING -> outcome == AlarmOutcome.CALLING;
            case LISTENING, MACHINE -> outcome == AlarmOutcome.CALLING || outcome == AlarmOutcome.CONFIRMED;
            case OVER -> outcome.decided();
        };
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothing_leads_where_a_call_cannot_be(TryStep step, AlarmOutcome outcome, TryEvent event) {
        TryMove move = TryTable.move(step, outcome, event);
        assertThat(canBe(move.step(), move.outcome())).as(move.toString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_repeat_changes_nothing_more(TryStep step, AlarmOutcome outcome, TryEvent event) {
        TryMove once = TryTable.move(step, outcome, event);
        assertThat(TryTable.move(once.step(), once.outcome(), event)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_call_that_the_carrier_has_is_never_placed_again(TryStep step, AlarmOutcome outcome, TryEvent event) {
        if (step.placed() || step == TryStep.OVER) {
            assertThat(TryTable.move(step, outcome, event).step()).isGreaterThanOrEqualTo(step);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void it_is_certainly_not_placed_only_where_the_carrier_said_so(TryStep step, AlarmOutcome outcome, TryEvent event) {
        if (step != TryStep.NOT_PLACED && TryTable.move(step, outcome, event).step() == TryStep.NOT_PLACED) {
            assertThat(event).isEqualTo(TryEvent.NOT_TAKEN);
            assertThat(step).isEqualTo(TryStep.UNSURE);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothing_but_the_key_confirms_and_the_key_always_does(TryStep step, AlarmOutcome outcome, TryEvent event) {
        AlarmOutcome then = TryTable.move(step, outcome, event).outcome();
        if (event == TryEvent.KEY) {
            assertThat(then).isEqualTo(AlarmOutcome.CONFIRMED);
        } else if (outcome != AlarmOutcome.CONFIRMED) {
            assertThat(then).isNotEqualTo(AlarmOutcome.CONFIRMED);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothing_but_the_key_changes_what_was_decided(TryStep step, AlarmOutcome outcome, TryEvent event) {
        if (outcome.decided() && event != TryEvent.KEY) {
            assertThat(TryTable.move(step, outcome, event).outcome()).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatever_ends_the_leg_frees_the_telephone_and_decides(TryStep step, AlarmOutcome outcome, TryEvent event) {
        if (ENDS.contains(event)) {
            TryMove move = TryTable.move(step, outcome, event);
            assertThat(move.step()).isEqualTo(TryStep.OVER);
            assertThat(move.outcome().decided()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_is_said_of_a_call_that_was_not_placed_means_nothing_once_its_leg_is_known(
            TryStep step, AlarmOutcome outcome, TryEvent event) {
        if ((step.placed() || step == TryStep.OVER) && BEFORE_THE_LEG.contains(event)) {
            assertThat(TryTable.move(step, outcome, event)).isEqualTo(new TryMove(step, outcome));
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_telephone_is_free_only_once_its_leg_ended_or_was_certainly_never_asked_for(
            TryStep step, AlarmOutcome outcome, TryEvent event) {
        if (step != TryStep.OVER && TryTable.move(step, outcome, event).step() == TryStep.OVER) {
            boolean never = (event == TryEvent.REFUSED || event == TryEvent.STOPPED) && !step.placed();
            assertThat(ENDS.contains(event) || never).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void the_row_moves_as_the_table_says_and_only_then(TryStep step, AlarmOutcome outcome, TryEvent event) {
        AlarmTry call = at(step, outcome);
        if (ON_THE_LEG.contains(event) || ENDS.contains(event)) {
            call.isLeg(LEG);
        }
        TryMove move = TryTable.move(call.step(), outcome, event);
        assertThat(call.hear(event, NOW)).isEqualTo(move);
        assertThat(call.step()).isEqualTo(move.step());
        assertThat(call.outcome()).isEqualTo(move.outcome());
        assertThat(call.legOver()).isEqualTo(move.step() == TryStep.OVER);
        assertThat(call.certainlyNotPlaced()).isEqualTo(move.step() == TryStep.NOT_PLACED);
    }

    /** A call that has come there on one of the ways that lead there. */
    private static AlarmTry at(TryStep step, AlarmOutcome outcome) {
        AlarmTry call = new AlarmTry(UUID.randomUUID(), 1, "山田 太郎", new PhoneNumber("+819012345678"), NOW);
        if (step == TryStep.NOT_PLACED) {
            hears(call, TryEvent.NOT_TAKEN);
        } else if (outcome == AlarmOutcome.STOPPED) {
            hears(call, TryEvent.STOPPED);
        } else if (step != TryStep.UNSURE) {
            call.isLeg(LEG);
            if (step == TryStep.MACHINE || outcome == AlarmOutcome.MACHINE) {
                hears(call, TryEvent.MACHINE_ANSWERED);
            } else if (step == TryStep.LISTENING) {
                hears(call, TryEvent.ANSWERED);
            }
            if (outcome == AlarmOutcome.CONFIRMED) {
                hears(call, TryEvent.KEY);
            }
            if (step == TryStep.OVER) {
                hears(call, end(outcome));
            }
        }
        assertThat(call.step()).isEqualTo(step);
        assertThat(call.outcome()).isEqualTo(outcome);
        return call;
    }

    private static void hears(AlarmTry call, TryEvent event) {
        assertThat(call.hear(event, NOW)).isNotNull();
    }

    private static TryEvent end(AlarmOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED, NOT_CONFIRMED, MACHINE -> TryEvent.LEG_COMPLETED;
            case NO_ANSWER -> TryEvent.LEG_RANG_OUT;
            case BUSY -> TryEvent.LEG_BUSY;
            case FAILED -> TryEvent.LEG_FAILED;
            case CALLING, STOPPED -> throw new IllegalArgumentException("no leg ends so: " + outcome);
        };
    }

    @ParameterizedTest
    @EnumSource(CallEnded.Result.class)
    void the_carriers_words_for_the_end_of_a_leg_are_all_known(CallEnded.Result result) {
        assertThat(ENDS).contains(TryEvent.of(result));
    }

    @Test
    void who_answered_and_pressed_nothing_has_not_confirmed_and_a_machine_is_told_from_a_person() {
        assertThat(TryTable.move(TryStep.LISTENING, AlarmOutcome.CALLING, TryEvent.LEG_COMPLETED)
                        .outcome())
                .isEqualTo(AlarmOutcome.NOT_CONFIRMED);
        assertThat(TryTable.move(TryStep.MACHINE, AlarmOutcome.CALLING, TryEvent.LEG_COMPLETED)
                        .outcome())
                .isEqualTo(AlarmOutcome.MACHINE);
        assertThat(TryTable.move(TryStep.RINGING, AlarmOutcome.CALLING, TryEvent.LEG_RANG_OUT)
                        .outcome())
                .isEqualTo(AlarmOutcome.NO_ANSWER);
        assertThat(TryTable.move(TryStep.RINGING, AlarmOutcome.CALLING, TryEvent.LEG_BUSY)
                        .outcome())
                .isEqualTo(AlarmOutcome.BUSY);
    }

    @Test
    void whoever_comes_after_a_dead_node_has_to_ask_first() {
        AlarmTry call = new AlarmTry(UUID.randomUUID(), 1, "山田 太郎", new PhoneNumber("+819012345678"), NOW);
        assertThat(call.step()).isEqualTo(TryStep.UNSURE);
        assertThat(call.unsureUntil().orElseThrow())
                .as("a request of the dead node may be on its way for longer than its lease")
                .isAfter(NOW.plus(AlarmWork.LEASE).plusSeconds(10));
        assertThat(new AlarmWork().lease()).isEqualTo(java.time.Duration.ofSeconds(4));
    }
}
