package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.orikaeshi.voice.CallEnded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of (our step × carrier's event), generated, not sampled. */
class AttemptTableTest {
    private static final Set<LegEvent> PROOFS = EnumSet.of(LegEvent.JOINED, LegEvent.CUSTOMER_TALKED);
    private static final Set<Outcome> CUSTOMERS =
            EnumSet.of(Outcome.CUSTOMER_NO_ANSWER, Outcome.CUSTOMER_BUSY, Outcome.CUSTOMER_MACHINE);
    private static final Set<Outcome> ENGINEERS = EnumSet.of(
            Outcome.ENGINEER_NO_ANSWER, Outcome.ENGINEER_BUSY, Outcome.ENGINEER_DECLINED, Outcome.ENGINEER_MACHINE);

    static Stream<Arguments> everything() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(LegEvent.values()).map(event -> Arguments.of(step, event)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_step_is_never_taken_back(Step step, LegEvent event) {
        assertThat(AttemptTable.move(step, event).step()).isGreaterThanOrEqualTo(step);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_repeat_of_an_undeciding_event_changes_nothing_more(Step step, LegEvent event) {
        Move once = AttemptTable.move(step, event);
        if (!once.outcome().decided()) {
            assertThat(AttemptTable.move(once.step(), event)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothing_but_a_proof_after_acceptance_means_reached(Step step, LegEvent event) {
        if (AttemptTable.move(step, event).outcome() == Outcome.REACHED) {
            assertThat(PROOFS).contains(event);
            assertThat(step.accepted()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void only_a_customer_who_was_rung_counts_against_the_retries(Step step, LegEvent event) {
        Move move = AttemptTable.move(step, event);
        if (move.customerTried() || CUSTOMERS.contains(move.outcome())) {
            assertThat(move.customerTried()).isTrue();
            assertThat(step.accepted()).isTrue();
        }
        if (ENGINEERS.contains(move.outcome())) {
            assertThat(step.accepted()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatever_ends_the_engineers_leg_decides_sooner_or_later(Step step, LegEvent event) {
        if (event.endsLeg() && step != Step.BRIDGED && event != LegEvent.REFUSED) {
            Move move = AttemptTable.move(step, event);
            Move last = move.outcome().decided() ? move : AttemptTable.move(move.step(), LegEvent.SETTLED);
            assertThat(last.outcome().decided()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(LegEvent.class)
    void a_machine_that_pressed_no_key_is_never_reached_by_the_end_of_its_leg(LegEvent event) {
        if (event != LegEvent.JOINED) {
            assertThat(AttemptTable.move(Step.DOUBT, event).outcome()).isNotEqualTo(Outcome.REACHED);
        }
    }

    @Test
    void silence_at_the_key_question_is_a_machine_and_a_hang_up_is_a_refusal() {
        assertThat(AttemptTable.move(Step.BRIEFING, LegEvent.SILENCE).outcome()).isEqualTo(Outcome.ENGINEER_MACHINE);
        assertThat(AttemptTable.move(Step.BRIEFING, LegEvent.PASSED_ON).outcome())
                .isEqualTo(Outcome.ENGINEER_DECLINED);
        assertThat(AttemptTable.move(Step.BRIEFING, LegEvent.LEG_COMPLETED).outcome())
                .isEqualTo(Outcome.ENGINEER_DECLINED);
    }

    @Test
    void a_telephone_that_is_not_answered_says_why() {
        assertThat(AttemptTable.move(Step.RINGING, LegEvent.LEG_RANG_OUT).outcome())
                .isEqualTo(Outcome.ENGINEER_NO_ANSWER);
        assertThat(AttemptTable.move(Step.RINGING, LegEvent.LEG_BUSY).outcome()).isEqualTo(Outcome.ENGINEER_BUSY);
        assertThat(AttemptTable.move(Step.CONNECTING, LegEvent.CUSTOMER_RANG_OUT)
                        .outcome())
                .isEqualTo(Outcome.CUSTOMER_NO_ANSWER);
        assertThat(AttemptTable.move(Step.CONNECTING, LegEvent.CUSTOMER_BUSY).outcome())
                .isEqualTo(Outcome.CUSTOMER_BUSY);
    }

    @Test
    void a_conversation_counts_only_after_the_customers_side_answered_us() {
        assertThat(AttemptTable.move(Step.NOTICE, LegEvent.CUSTOMER_TALKED).outcome())
                .isEqualTo(Outcome.REACHED);
        assertThat(AttemptTable.move(Step.CONNECTING, LegEvent.CUSTOMER_TALKED).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(AttemptTable.move(Step.NOTICE, LegEvent.CUSTOMER_LEFT).outcome())
                .isEqualTo(Outcome.CUSTOMER_NO_ANSWER);
    }

    @Test
    void the_carriers_words_for_the_end_of_a_leg_are_all_known() {
        for (CallEnded.Result result : CallEnded.Result.values()) {
            assertThat(LegEvent.ofEngineerLeg(result).endsLeg()).isTrue();
        }
        assertThat(dial("completed", "true")).isEqualTo(LegEvent.CUSTOMER_TALKED);
        assertThat(dial("completed", "false")).isEqualTo(LegEvent.CUSTOMER_LEFT);
        assertThat(dial("no-answer", "false")).isEqualTo(LegEvent.CUSTOMER_RANG_OUT);
        assertThat(dial("canceled", "false")).isEqualTo(LegEvent.CUSTOMER_CANCELLED);
        assertThat(dial("failed", "false")).isEqualTo(LegEvent.CUSTOMER_UNREACHABLE);
        assertThat(LegEvent.ofCustomerLeg(Map.of())).isEqualTo(LegEvent.CUSTOMER_UNREACHABLE);
    }

    private static LegEvent dial(String status, String bridged) {
        return LegEvent.ofCustomerLeg(Map.of("DialCallStatus", status, "DialBridged", bridged));
    }
}
