package jp.orikaeshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who gets in, asked of the real jar: the container has its own opinion of {@code @RolesAllowed}. */
@ResourceLock(SharedDesk.SERVING)
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
    void a_program_is_answered_in_the_language_that_it_asks_for() {
        assertThat(desk.get("/api/v1/tickets/1").body()).contains("チケットが見つかりません");
        assertThat(desk.send(desk.request("/api/v1/tickets/1").header("Accept-Language", "en-GB, ja;q=0.5"))
                        .body())
                .contains("No such ticket");
    }

    @Test
    void what_is_asked_wrongly_is_told_what_is_wrong_with_it() throws IOException {
        assertThat(desk.get("/api/v1/status").body()).contains("invalid-request", "customer");
        assertThat(desk.get("/api/v1/status?customer=999999").body()).contains("customer-not-found");
        assertThat(desk.send(desk.request("/api/v1/desk?dryRun=perhaps").PUT(HttpRequest.BodyPublishers.ofString("{}")))
                        .body())
                .contains("invalid-request", "dryRun");
        String ticket = "/api/v1/tickets/" + opened();
        var note = desk.post(ticket + "/note", "{\"text\": \"a\\u0000b\"}");
        assertThat(note.statusCode()).as(note.body()).isEqualTo(400);
    }

    @Test
    void nobody_is_called_about_what_is_over_and_who_takes_a_ticket_twice_took_it_once() throws IOException {
        String ticket = "/api/v1/tickets/" + opened();
        desk.post(ticket + "/take", "{}");
        assertThat(desk.post(ticket + "/take", "{}").body()).containsOnlyOnce("\"kind\":\"taken\"");
        desk.post(ticket + "/resolve", "{\"cause\": \"a\", \"summary\": \"b\", \"remedy\": \"c\"}");

        var asked = desk.post(ticket + "/callback", "{\"number\": \"+819012345678\"}");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        assertThat(desk.get(ticket).body()).contains("\"callback\":null");
    }

    @Test
    void where_to_go_next_is_told_without_a_host_for_a_proxy_may_stand_before_us() {
        var home = desk.send(
                HttpRequest.newBuilder(desk.base().resolve("/tickets")).header("Accept", "text/html"));

        assertThat(home.headers().firstValue("Location")).contains("/login?to=%2Ftickets");
    }

    private static String opened() throws IOException {
        return Json.mapper()
                .readTree(desk.post("/api/v1/tickets", "{}").body())
                .path("number")
                .asText();
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
        assertThat(report("devices", "{\"devices\": []}").statusCode()).isEqualTo(404);
        assertThat(report("devices", "{\"devices\": [{}]}").body()).contains("devices[0].mac");
        assertThat(report("devices", " ".repeat(300_000)).statusCode()).isEqualTo(413);
        assertThat(desk.send(HttpRequest.newBuilder(desk.base().resolve("/intake/agent.sh")))
                        .body())
                .startsWith("#!/bin/sh");
    }

    private static HttpResponse<String> report(String format, String body) {
        return desk.send(HttpRequest.newBuilder(desk.base().resolve("/intake/" + format + "/k-nobody"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
