package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.Engineer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When a call may be in progress: what is promised must not be taken back under the hands of those who talk. */
class CallAttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private static final PhoneNumber PHONE = new PhoneNumber("+819011112222");

    private final CallAttempt attempt = new CallAttempt(
            new UUID(0, 1), 1, new Engineer("sato", "佐藤 健", PHONE, null, 0), PHONE, false, Duration.ofSeconds(25), NOW);

    @Test
    void from_the_intent_on_a_telephone_may_ring() {
        assertThat(attempt.onTheTelephone()).isTrue();
    }

    @Test
    void what_the_carrier_certainly_did_not_place_rings_nowhere_until_it_is_asked_again() {
        attempt.notPlaced();
        assertThat(attempt.onTheTelephone()).isFalse();

        attempt.placing(NOW);
        assertThat(attempt.onTheTelephone()).isTrue();
    }

    @Test
    void what_the_carrier_did_not_confirm_may_ring() {
        attempt.notConfirmed(NOW);
        assertThat(attempt.onTheTelephone()).isTrue();
    }

    @Test
    void it_is_in_progress_from_ringing_through_the_talk_to_its_end() {
        rings();
        assertThat(attempt.onTheTelephone()).isTrue();
        for (LegEvent event :
                new LegEvent[] {LegEvent.ANSWERED, LegEvent.ACCEPTED, LegEvent.CUSTOMER_ANSWERED, LegEvent.JOINED}) {
            attempt.hear(event, NOW);
            assertThat(attempt.onTheTelephone()).as(event.name()).isTrue();
        }
        attempt.hear(LegEvent.LEG_COMPLETED, NOW);
        assertThat(attempt.onTheTelephone()).isFalse();
    }

    @Test
    void passing_on_and_hanging_up_are_told_apart_though_neither_accepts() {
        rings();
        attempt.hear(LegEvent.ANSWERED, NOW);
        attempt.hear(LegEvent.PASSED_ON, NOW);
        attempt.hear(LegEvent.LEG_COMPLETED, NOW);

        assertThat(attempt.view().code()).isEqualTo("engineer-declined");
    }

    @Test
    void whoever_hangs_up_during_the_brief_has_declined_by_that() {
        rings();
        attempt.hear(LegEvent.ANSWERED, NOW);
        attempt.hear(LegEvent.LEG_COMPLETED, NOW);

        assertThat(attempt.outcome()).isEqualTo(Outcome.ENGINEER_DECLINED);
        assertThat(attempt.view().code()).isEqualTo("engineer-hung-up");
    }

    @Test
    void an_engineer_who_still_hears_that_the_customer_was_busy_talks_with_nobody() {
        rings();
        attempt.hear(LegEvent.ACCEPTED, NOW);
        attempt.hear(LegEvent.CUSTOMER_BUSY, NOW);

        assertThat(attempt.legOver()).isFalse();
        assertThat(attempt.onTheTelephone()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("endsAndWhatFollows")
    void what_is_decided_changes_only_if_the_carrier_denies_that_two_were_joined(LegEvent end, LegEvent later) {
        rings();
        attempt.hear(LegEvent.ACCEPTED, NOW);
        attempt.hear(LegEvent.CUSTOMER_ANSWERED, NOW);
        attempt.hear(end, NOW);
        Outcome decided = attempt.outcome();

        assertThat(attempt.deniedBy(later)).isEqualTo(decided == Outcome.REACHED && later == LegEvent.CUSTOMER_LEFT);
        if (!attempt.deniedBy(later)) {
            attempt.hear(later, NOW);
            assertThat(attempt.outcome()).isEqualTo(decided);
        }
    }

    static Stream<Arguments> endsAndWhatFollows() {
        return Arrays.stream(LegEvent.values())
                .filter(end -> AttemptTable.move(Step.NOTICE, end).outcome().decided())
                .flatMap(end -> Arrays.stream(LegEvent.values()).map(later -> Arguments.of(end, later)));
    }

    private void rings() {
        attempt.hear(LegEvent.PLACED, NOW);
        attempt.isLeg("CA1");
    }
}
