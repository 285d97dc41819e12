package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrialAllowanceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    private final TrialAllowance allowance = new TrialAllowance();

    @Test
    void whoever_tries_too_much_waits_and_nobody_else_does() {
        for (int i = 0; i < TrialAllowance.MOST; i++) {
            assertThat(allowance.ask("admin", NOON.plusSeconds(i))).isZero();
        }

        assertThat(allowance.ask("admin", NOON.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(allowance.ask("mori", NOON.plusSeconds(30))).isZero();
        assertThat(allowance.ask("admin", NOON.plusSeconds(60))).isZero();
        assertThat(allowance.ask("admin", NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
    }
}
