package jp.orikaeshi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Instant LAST = Instant.parse("2026-11-24T02:10:03Z");

    private static Duration wait(int failures) {
        return Duration.between(LAST, Throttle.ACCOUNT.nextAttempt(failures, LAST));
    }

    @Test
    void the_first_failures_cost_nothing() {
        assertThat(wait(4)).isZero();
    }

    @Test
    void then_each_one_doubles_the_wait() {
        assertThat(wait(5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(wait(6)).isEqualTo(Duration.ofSeconds(10));
        assertThat(wait(8)).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void nobody_can_lock_a_colleague_out_for_longer_than_five_minutes() {
        assertThat(wait(1_000_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void an_office_behind_one_address_has_more_attempts() {
        assertThat(Throttle.ADDRESS.nextAttempt(19, LAST)).isEqualTo(LAST);
    }
}
