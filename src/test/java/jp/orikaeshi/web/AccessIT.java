package jp.orikaeshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets in, asked of the real jar: the container has its own opinion of {@code @RolesAllowed}. */
class AccessIT {
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.serving();
    }

    @Test
    void the_bootstrap_token_opens_the_api() {
        var answer = desk.get("/api/v1/tickets");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"items\"", "\"next\"");
    }

    @Test
    void without_a_token_the_api_answers_with_a_problem() {
        var answer = desk.send(HttpRequest.newBuilder(desk.base().resolve("/api/v1/tickets")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @Test
    void tickets_speak_the_words_of_the_contract() throws IOException {
        var opened = desk.post("/api/v1/tickets", "{\"trouble\": \"mail\"}");

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var ticket = Json.mapper().readTree(opened.body());
        assertThat(desk.get("/api/v1/tickets/" + ticket.path("number").asText()).body())
                .isEqualTo(opened.body());
        assertThat(desk.post("/api/v1/tickets/" + ticket.path("number").asText() + "/take", "{}")
                        .body())
                .contains("\"in-progress\"");
        assertThat(ticket.path("status").asText()).isEqualTo("open");
        assertThat(ticket.path("source").asText()).isEqualTo("api");
        assertThat(ticket.path("trouble").asText()).isEqualTo("mail");
        assertThat(ticket.path("openedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00");
    }

    @Test
    void a_wrong_token_opens_nothing() {
        var answer = desk.send(
                HttpRequest.newBuilder(desk.base().resolve("/api/v1/tickets")).header("Authorization", "Bearer wrong"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_webhook_that_is_not_signed_is_refused() {
        var answer = desk.send(HttpRequest.newBuilder(desk.base().resolve("/voice/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("CallSid=CA1&From=%2B819012345678&To=%2B81312345678")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_reports_from_elsewhere_needs_a_key_and_is_told_what_cannot_be_read() {
        assertThat(report("generic", "{\"id\":\"a\",\"status\":\"firing\"}").statusCode())
                .isEqualTo(404);
        assertThat(report("zabbix", "{\"value\":1}").body()).contains("unreadable-alert", "event_id");
        assertThat(report("alertmanager", "alerts").statusCode()).isEqualTo(422);
        assertThat(report("alertmanager", " ".repeat(300_000)).statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> report(String format, String body) {
        return desk.send(HttpRequest.newBuilder(desk.base().resolve("/intake/" + format + "/k-nobody"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
