package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Duty by API and desk file, asked of the real jar. */
@ResourceLock(SharedDesk.SERVING)
class DutyIT {
    private static final String ENGINEERS = """
            engineers:
              - {login: duty-a, name: 一番, phone: "+819077770001", roles: [engineer]}
              - {login: duty-b, name: 二番, phone: "+819077770002", roles: [engineer]}
              - {login: duty-c, name: 三番, phone: "+819077770003", roles: [engineer]}
            """;
    private static final String NIGHTS = ENGINEERS + """
            calendars:
              - {id: business, hours: {mon-fri: "09:00-18:00"}, holidays: jp, closed: ["12-29/01-03"]}
            duty:
              order: [duty-a, duty-b]
              layers:
                - {id: night, name: 夜間, order: [duty-c], hours: {mon-sun: "18:00-09:00"}}
                - {id: day, name: 平日, order: [duty-b], calendar: business}
            """;
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.serving();
    }

    @AfterAll
    static void leavesNothing() {
        desk.isEmptied();
    }

    @Test
    void who_is_on_duty_is_answered_for_any_instant_and_a_change_counts_from_now_on() {
        applies(NIGHTS);
        assertThat(onDuty("2035-01-09T10:00+09:00")).isEqualTo("duty-b day");
        assertThat(onDuty("2035-01-09T18:00+09:00")).isEqualTo("duty-c night");
        // Neither night nor a working day.
        assertThat(onDuty("2035-01-02T10:00+09:00")).isEqualTo("duty-a null");
        assertThat(shifts("2035-01-09T00:00+09:00", "2035-01-10T00:00+09:00"))
                .extracting(shift -> shift.path("from").asText() + " "
                        + shift.path("engineer").asText())
                .containsExactly(
                        "2035-01-09T00:00:00+09:00 duty-c",
                        "2035-01-09T09:00:00+09:00 duty-b",
                        "2035-01-09T18:00:00+09:00 duty-c");

        Instant before = Instant.now();
        String then = onDuty(before.toString());
        applies(ENGINEERS + "duty: {order: [duty-c]}\n");
        assertThat(onDuty("2035-01-09T10:00+09:00")).isEqualTo("duty-c null");
        assertThat(onDuty(before.toString())).isEqualTo(then);
    }

    @Test
    void overrides_and_absences_are_entered_taken_back_and_stand_in_the_desk_file() {
        applies(ENGINEERS + "duty: {order: [duty-a, duty-b]}\n");
        JsonNode override = entered("overrides", """
                {"engineer": "duty-c", "insteadOf": "duty-a", "from": "2035-02-01T09:00", "to": "2035-02-01T18:00+09:00",
                 "reason": "研修"}""");
        JsonNode absence = entered("absences", """
                {"engineer": "duty-b", "from": "2035-02-01T12:00+09:00", "to": "2035-02-02T00:00+09:00"}""");
        assertThat(override.path("state").asText()).isEqualTo("agreed");
        assertThat(override.path("kind").asText()).isEqualTo("override");

        assertThat(order("2035-02-01T10:00+09:00")).containsExactly("duty-c", "duty-b");
        assertThat(order("2035-02-01T13:00+09:00")).containsExactly("duty-c");
        assertThat(order("2035-02-01T20:00+09:00")).containsExactly("duty-a");
        String file = desk.get("/api/v1/desk").body();
        assertThat(file)
                .contains("insteadOf: duty-a", "研修", absence.path("name").asText());
        assertThat(Json.read(desk.putDeskFile(file).body(), JsonNode.class).path("differences"))
                .isEmpty();

        assertThat(desk.post("/api/v1/duty/entries/" + override.path("id").asText() + "/cancel", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(desk.post("/api/v1/duty/entries/" + override.path("id").asText() + "/cancel", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(order("2035-02-01T10:00+09:00")).containsExactly("duty-a", "duty-b");
        applies(ENGINEERS + "duty: {order: [duty-a, duty-b], absences: []}\n");
        assertThat(get("/api/v1/duty/entries").path("items")).isEmpty();
        assertThat(desk.get("/api/v1/audit").body())
                .contains("override-entered", "absence-entered", "duty-entry-cancelled");
    }

    @Test
    void what_cannot_be_is_refused_with_the_field() {
        applies(ENGINEERS);

        assertThat(refused("overrides", "{\"engineer\": \"nobody\"}")).isEqualTo("engineer");
        assertThat(refused("overrides", "{\"engineer\": \"duty-a\", \"from\": \"soon\"}"))
                .isEqualTo("from");
        String hour = "\"from\": \"2035-02-01T09:00\", \"to\": \"2035-02-01T08:00\"";
        assertThat(refused("absences", "{\"engineer\": \"duty-a\", " + hour + "}"))
                .isEqualTo("to");
        assertThat(refused("overrides", "{\"engineer\": \"duty-a\", \"insteadOf\": \"duty-b\", \"alone\": true}"))
                .isEqualTo("insteadOf");
        // The token's maker is not on duty and has nothing to swap.
        assertThat(refused("swaps", "{\"with\": \"duty-a\"}")).isEqualTo("engineer");
        assertThat(desk.get("/api/v1/duty?from=2035-01-01T00:00&to=2036-01-01T00:00")
                        .statusCode())
                .isEqualTo(422);
    }

    private static void applies(String file) {
        HttpResponse<String> answer = desk.putDeskFile(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String onDuty(String at) {
        JsonNode shift = get("/api/v1/duty?at=" + at.replace("+", "%2B")).path("shift");
        assertThat(OffsetDateTime.parse(shift.path("from").asText()).toInstant())
                .isBeforeOrEqualTo(OffsetDateTime.parse(at).toInstant());
        return shift.path("engineer").asText() + " " + shift.path("layer").asText();
    }

    private static List<String> order(String at) {
        return StreamSupport.stream(
                        get("/api/v1/duty?at=" + at.replace("+", "%2B"))
                                .path("shift")
                                .path("order")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> shifts(String from, String to) {
        return StreamSupport.stream(
                        get("/api/v1/duty?from=" + from.replace("+", "%2B") + "&to=" + to.replace("+", "%2B"))
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static JsonNode entered(String kind, String body) {
        HttpResponse<String> answer = desk.post("/api/v1/duty/" + kind, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body(), JsonNode.class);
    }

    private static String refused(String kind, String body) {
        HttpResponse<String> answer = desk.post("/api/v1/duty/" + kind, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Json.read(answer.body(), JsonNode.class)
                .path("errors")
                .get(0)
                .path("field")
                .asText();
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = desk.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body(), JsonNode.class);
    }
}
