package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.Heartbeat;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.probe.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeartbeatCheckTest {
    private static final Instant ADDED = Instant.parse("2026-11-23T17:00:00Z");
    private static final Watched EVERY_5_MINUTES = watched(Map.of("key", "k", "every", "PT5M", "grace", "PT2M"));
    private static final Watched NIGHTLY =
            watched(Map.of("key", "k", "every", "P1D", "grace", "PT30M", "longest", "PT2H", "shortest", "PT10M"));

    private static Watched watched(Map<String, Object> params) {
        return new Watched(
                new UUID(0, 1), new UUID(0, 2), ProbeKind.HEARTBEAT, new Params(params), Duration.ofSeconds(30), ADDED);
    }

    private static Heartbeat heartbeat(
            @Nullable Instant alive, @Nullable Instant started, Heartbeat.@Nullable Ended ended) {
        return new Heartbeat(ADDED, alive, started, ended, null, null);
    }

    private static Heartbeat.Ended ended(long secondsLater, boolean well, @Nullable Double took) {
        return new Heartbeat.Ended(
                ADDED.plusSeconds(secondsLater), well, well ? 0 : 28, took, well ? null : "disk full");
    }

    private static Finding judge(Watched watched, Heartbeat heard, Duration later) {
        return HeartbeatCheck.judge(watched, Optional.of(heard), ADDED.plus(later));
    }

    private static String outcome(Optional<Instant> last, long secondsLater) {
        return HeartbeatCheck.judge(
                        EVERY_5_MINUTES, last.map(at -> heartbeat(at, null, null)), ADDED.plusSeconds(secondsLater))
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

    @Test
    void a_run_that_goes_on_for_too_long_is_found_while_it_goes_on() {
        Heartbeat running = heartbeat(null, ADDED, ended(-80_000, true, 3600.0));

        assertThat(judge(NIGHTLY, running, Duration.ofHours(2)).status()).isEqualTo(Status.UP);
        Finding late = judge(NIGHTLY, running, Duration.ofHours(2).plusSeconds(1));
        assertThat(late.outcome()).isEqualTo("heartbeat-overrun");
        assertThat(late.evidence()).containsEntry("startedAt", ADDED.toString());
    }

    @Test
    void a_run_that_failed_is_down_with_its_exit_and_message_also_while_the_next_one_goes_on() {
        Heartbeat failed = heartbeat(null, ADDED, ended(1800, false, 1800.0));
        Finding finding = judge(NIGHTLY, failed, Duration.ofHours(1));

        assertThat(finding.outcome()).isEqualTo("heartbeat-failed");
        assertThat(finding.detail()).contains("(exit 28): disk full");
        assertThat(finding.evidence()).containsEntry("exit", "28").containsEntry("message", "disk full");
        Heartbeat again = heartbeat(null, ADDED.plusSeconds(3600), ended(1800, false, 1800.0));
        assertThat(judge(NIGHTLY, again, Duration.ofMinutes(61)).outcome()).isEqualTo("heartbeat-failed");
    }

    @Test
    void a_beginning_is_due_a_day_after_the_one_before_however_long_the_run_took() {
        Heartbeat done = heartbeat(null, ADDED, ended(7000, true, 7000.0));

        assertThat(judge(NIGHTLY, done, Duration.ofHours(24).plusMinutes(30)).outcome())
                .isEqualTo("ok");
        assertThat(judge(NIGHTLY, done, Duration.ofHours(24).plusMinutes(31)).outcome())
                .isEqualTo("heartbeat-late");
    }

    @Test
    void a_run_that_took_too_long_or_was_over_too_soon_is_a_warning() {
        assertThat(judge(NIGHTLY, heartbeat(null, ADDED, ended(7300, true, 7300.0)), Duration.ofHours(3))
                        .outcome())
                .isEqualTo("heartbeat-slow");
        Finding soon = judge(NIGHTLY, heartbeat(null, ADDED, ended(3, true, 3.0)), Duration.ofHours(3));
        assertThat(soon.outcome()).isEqualTo("heartbeat-short");
        assertThat(soon.status()).isEqualTo(Status.DEGRADED);
    }
}
