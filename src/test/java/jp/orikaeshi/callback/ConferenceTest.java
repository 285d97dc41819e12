package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the next order to the carrier may be given. */
class ConferenceTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    private final Conference conference = new Conference(UUID.randomUUID());

    @Test
    void nobody_gives_an_order_while_another_worker_does() {
        conference.giving(NOW);
        assertThat(wait(conference)).isGreaterThan(Duration.ofSeconds(9));
        conference.done(ConferenceOrder.MOVE_CUSTOMER);
        assertThat(conference.notBefore()).isEmpty();
    }

    @Test
    void an_order_that_may_have_been_taken_waits_for_the_leg_to_ask_for_its_page() {
        conference.notTaken(true, NOW);
        assertThat(wait(conference)).isEqualTo(Duration.ofSeconds(5));
        assertThat(conference.hindered()).isTrue();
    }

    @Test
    void an_order_that_was_certainly_not_taken_is_given_again_soon_and_then_more_seldom() {
        for (int wait : new int[] {1, 2, 4, 8, 16, 16}) {
            conference.notTaken(false, NOW);
            assertThat(wait(conference)).isEqualTo(Duration.ofSeconds(wait));
        }
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_a_minute_for_what_is_certainly_not_taken() {
        for (int refusal = 1; refusal < 5; refusal++) {
            conference.notTaken(false, NOW);
            assertThat(conference.refusedOften()).isFalse();
        }
        conference.notTaken(false, NOW);
        assertThat(conference.refusedOften()).isTrue();
        conference.done(ConferenceOrder.RING_COLLEAGUE);
        assertThat(conference.refusedOften()).isFalse();
    }

    @Test
    void once_the_two_are_there_nothing_stands_in_the_way_of_what_is_wanted_next() {
        conference.notTaken(true, NOW);
        conference.hear(ConferenceEvent.CUSTOMER_CAME);
        assertThat(conference.hindered()).isTrue();
        conference.hear(ConferenceEvent.ENGINEER_CAME);
        assertThat(conference.hindered()).isFalse();
        assertThat(conference.notBefore()).isEmpty();
    }

    @Test
    void what_was_wanted_of_a_move_that_failed_is_not_wanted_of_the_next_one() {
        conference.mute(true);
        conference.brief();
        conference.hear(ConferenceEvent.REFUSED);
        assertThat(conference.mayHaveParted()).isFalse();
        assertThat(conference.mute()).isFalse();
        assertThat(conference.briefWanted()).isFalse();
        conference.askedAgain();
        assertThat(conference.mayHaveParted()).isTrue();
    }

    private static Duration wait(Conference conference) {
        return Duration.between(NOW, conference.notBefore().orElseThrow());
    }
}
