package jp.orikaeshi.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/** The simulator's telephones in the hands of a test, by its API. */
public final class SimulatedPhones {
    static final String PATH = "/api/v1/demo/phones";

    private final RunningDesk desk;

    public SimulatedPhones(RunningDesk desk) {
        this.desk = desk;
    }

    /** One call, seen from one telephone. */
    public final class Call {
        private final String sid;
        private JsonNode seen;
        private int heard;

        private Call(JsonNode first) {
            this.sid = first.path("sid").asText();
            this.seen = first;
        }

        /** Something with these words was said since the last time. */
        public Call hears(String... words) {
            StringBuilder all = new StringBuilder();
            for (; heard < seen.path("heard").size(); heard++) {
                all.append(seen.path("heard").get(heard).path("text").asText()).append('\n');
            }
            assertThat(all.toString()).contains(words);
            return this;
        }

        public Call presses(String keys) {
            return does("press", Map.of("keys", keys));
        }

        public Call says(String text) {
            return does("say", Map.of("text", text));
        }

        Call saysNothing() {
            return does("silence", Map.of());
        }

        public Call answers() {
            return does("answer", Map.of("machine", false));
        }

        Call isAnsweredByVoicemail() {
            return does("answer", Map.of("machine", true));
        }

        public Call declines() {
            return does("decline", Map.of());
        }

        public Call hangsUp() {
            return does("hang-up", Map.of());
        }

        private Call does(String what, Map<String, Object> body) {
            seen = post("/calls/" + sid + "/" + what, body);
            return this;
        }

        /** The status with which the desk refuses this. */
        int refused(String what, Map<String, ?> body) {
            return SimulatedPhones.this.refused("/calls/" + sid + "/" + what, body);
        }

        JsonNode now() {
            seen = read(desk.get(PATH + "/calls/" + sid));
            return seen;
        }
    }

    public Call dials(@Nullable String from, String line) {
        return new Call(post("/dial", from == null ? Map.of("line", line) : Map.of("from", from, "line", line)));
    }

    /** The telephone rings, soon. */
    public Call rings(String number) {
        return await("ringing of " + number)
                .atMost(Duration.ofSeconds(20))
                .until(() -> ringing(number), Optional::isPresent)
                .map(Call::new)
                .orElseThrow();
    }

    /** The status with which the desk refuses this. */
    int refused(String path, Map<String, ?> body) {
        return desk.post(PATH + path, Json.write(body)).statusCode();
    }

    /** Every call that is not over ends now. */
    public void allHangUp() {
        for (JsonNode call : read(desk.get(PATH)).findPath("items").findValues("calls")) {
            for (JsonNode one : call) {
                if (!one.path("state").asText().equals("over")) {
                    var unused = new Call(one).hangsUp();
                }
            }
        }
    }

    /** The short messages that this telephone shows. */
    List<String> messages(String number) {
        for (JsonNode phone : read(desk.get(PATH)).path("items")) {
            if (phone.path("number").asText().equals(number)) {
                return phone.path("messages").findValuesAsText("text");
            }
        }
        return List.of();
    }

    public boolean areAllSilent() {
        return read(desk.get(PATH)).findValuesAsText("state").stream().allMatch("over"::equals);
    }

    private Optional<JsonNode> ringing(String number) {
        for (JsonNode phone : read(desk.get(PATH)).path("items")) {
            for (JsonNode call : phone.path("calls")) {
                if (phone.path("number").asText().equals(number)
                        && call.path("state").asText().equals("ringing")) {
                    return Optional.of(call);
                }
            }
        }
        return Optional.empty();
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return read(desk.post(PATH + path, Json.write(body)));
    }

    static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
