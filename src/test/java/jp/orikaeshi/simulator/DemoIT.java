package jp.orikaeshi.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a person finds who starts the demo for the first time, and again. */
@ResourceLock(SharedDesk.DEMO)
@ResourceLock(SharedDesk.SERVING)
class DemoIT {
    @Test
    void a_fresh_demo_has_customers_whose_troubles_show_and_log_ins_on_the_console() {
        RunningDesk demo = RunningDesk.demo();
        assertThat(demo.console()).contains("log-in: admin", "log-in: sato", "log-in: mori", "/simulator");
        assertThat(demo.get("/simulator").body()).contains("100234#", "株式会社山田製作所", "03-1234-5678");
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(status(demo, "100234")).isEqualTo("down");
            assertThat(status(demo, "100518")).isEqualTo("down");
            assertThat(status(demo, "100777")).isEqualTo("down");
            assertThat(status(demo, "101042")).isEqualTo("down");
            assertThat(status(demo, "101305")).isEqualTo("up");
            assertThat(status(demo, "101588")).isEqualTo("up");
        });
    }

    @Test
    void serve_starts_empty_and_has_no_telephones() {
        RunningDesk serving = RunningDesk.serving();
        assertThat(serving.get("/api/v1/desk").body()).doesNotContain("山田製作所");
        assertThat(serving.console()).doesNotContain("sato");
        assertThat(serving.console()).doesNotContain("simulator");
        assertThat(serving.get("/simulator").statusCode()).isEqualTo(404);
        assertThat(serving.get("/tickets").body()).doesNotContain("/simulator");
        assertThat(serving.get("/api/v1/demo/phones").statusCode()).isEqualTo(404);
        assertThat(serving.post("/api/v1/demo/phones/dial", "{\"line\":\"+81312345678\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String status(RunningDesk demo, String customer) throws Exception {
        JsonNode answer = Json.mapper()
                .readTree(demo.get("/api/v1/status?customer=" + customer).body());
        return answer.path("status").asText();
    }
}
