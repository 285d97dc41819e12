package jp.orikaeshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(SharedDesk.DEMO)
class DemoClockIT {
    private static final String CLOCK = "/api/v1/demo/clock";
    private final RunningDesk desk = RunningDesk.demo();

    @Test
    void time_passes_when_it_is_told_to() {
        OffsetDateTime before = now(desk.get(CLOCK));

        OffsetDateTime after = now(desk.post(CLOCK, "{\"advance\": \"PT15M\"}"));

        assertThat(Duration.between(before, after)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    @Test
    void it_never_runs_backwards_nor_on_what_is_no_duration() {
        for (String body : new String[] {
            "{\"advance\": \"PT-1S\"}", "{\"advance\": \"P400D\"}", "{\"advance\": \"soon\"}", "{}", ""
        }) {
            HttpResponse<String> refused = desk.post(CLOCK, body);

            assertThat(refused.statusCode()).as(body).isEqualTo(422);
            assertThat(refused.body()).contains("PT15M");
        }
    }

    private static OffsetDateTime now(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            JsonNode time = new ObjectMapper().readTree(answer.body());
            return OffsetDateTime.parse(time.path("now").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
