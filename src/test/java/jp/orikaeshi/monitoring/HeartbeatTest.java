package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");

    /** After these reports, a minute apart. */
    private static Heartbeat heard(@Nullable String... bodies) {
        Heartbeat heard = null;
        for (int i = 0; i < bodies.length; i++) {
            heard = Heartbeat.after(heard, HeartbeatReport.of(bodies[i]), START.plusSeconds(60L * i));
        }
        return Objects.requireNonNull(heard);
    }

    @Test
    void whatever_says_nothing_of_a_run_is_a_sign_of_life() {
        for (String body : new @Nullable String[] {
            null, "null", "[]", "7", "\"fail\"", "{\"status\": \"green\"}", "{\"status\": {}}", "{\"exit\": \"x\"}"
        }) {
            assertThat(heard(body)).as(body).isEqualTo(Heartbeat.alive(START));
        }
    }

    @Test
    void a_run_is_timed_from_its_beginning_to_its_end_unless_the_job_says_it_better() {
        Heartbeat done = heard("{\"status\": \"start\"}", "{\"status\": \"success\"}");

        assertThat(done.running()).isFalse();
        assertThat(done.ended()).isEqualTo(new Heartbeat.Ended(START.plusSeconds(60), true, null, 60.0, null));
        assertThat(done.waitedSince()).isEqualTo(START);
        assertThat(heard("{\"status\": \"start\"}", "{\"exit\": 0, \"seconds\": 12.5}")
                        .ended())
                .isEqualTo(new Heartbeat.Ended(START.plusSeconds(60), true, 0, 12.5, null));
        assertThat(heard("{\"status\": \"start\"}").running()).isTrue();
    }

    @Test
    void an_exit_status_other_than_zero_is_a_failure_until_something_good_is_heard() {
        assertThat(heard("{\"exit\": 3, \"message\": \"no\\nspace\"}").failed()).isTrue();
        assertThat(heard("{\"exit\": 3, \"message\": \"no\\nspace\"}").ended())
                .isEqualTo(new Heartbeat.Ended(START, false, 3, null, "no space"));
        assertThat(heard("{\"status\": \"fail\"}", null).failed()).isFalse();
        assertThat(heard("{\"status\": \"fail\"}", "{\"status\": \"start\"}").failed())
                .isTrue();
        assertThat(heard("{\"status\": \"fail\"}", "{\"exit\": 0}").failed()).isFalse();
    }

    @Test
    void an_end_without_a_beginning_is_what_the_next_one_is_counted_from() {
        Heartbeat changed = heard("{\"status\": \"start\"}", "{\"exit\": 0}", "{\"exit\": 0}", "{\"exit\": 0}");

        assertThat(changed.waitedSince()).isEqualTo(START.plusSeconds(180));
        assertThat(changed.tellsBeginnings()).isFalse();
    }

    @Test
    void who_reports_is_kept_and_nothing_becomes_longer_than_a_line() {
        Heartbeat heard = heard(
                "{\"host\": \"nas1\", \"version\": \"2.1\", \"message\": \"" + "長".repeat(900) + "\", \"exit\": 1}",
                null);

        assertThat(heard.host()).isEqualTo("nas1");
        assertThat(heard.version()).isEqualTo("2.1");
        assertThat(Objects.requireNonNull(heard.ended()).message()).hasSize(300);
        assertThat(Json.read(Json.write(heard), Heartbeat.class)).isEqualTo(heard);
    }
}
