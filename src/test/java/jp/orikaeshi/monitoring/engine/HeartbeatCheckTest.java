package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import org.junit.jupiter.api.Test;

class HeartbeatCheckTest {
    private static final Instant ADDED = Instant.parse("2026-11-23T17:00:00Z");
    private static final Watched EVERY_5_MINUTES = new Watched(
            new UUID(0, 1),
            new UUID(0, 2),
            ProbeKind.HEARTBEAT,
            new Params(Map.of("key", "k", "every", "PT5M", "grace", "PT2M")),
            Duration.ofSeconds(30),
            ADDED);

    private static String outcome(Optional<Instant> last, long secondsLater) {
        return HeartbeatCheck.judge(EVERY_5_MINUTES, last, ADDED.plusSeconds(secondsLater))
                .outcome();
    }

    @Test
    void a_sign_of_life_is_missing_once_its_time_and_its_grace_are_over() {
        assertThat(outcome(Optional.of(ADDED), 420)).isEqualTo("ok");
        assertThat(outcome(Optional.of(ADDED), 421)).isEqualTo("heartbeat-missing");
    }

    @Test
    void one_never_heard_of_is_unknown_until_the_first_is_overdue() {
        assertThat(outcome(Optional.empty(), 420)).isEqualTo("heartbeat-none-yet");
        assertThat(outcome(Optional.empty(), 421)).isEqualTo("heartbeat-missing");
    }
}
