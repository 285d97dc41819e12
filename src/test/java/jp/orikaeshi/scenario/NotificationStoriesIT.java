package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How engineers are told who have chosen how: 佐藤 by SMS, then by webhook; 田中 by mail, and in almost no hours. */
class NotificationStoriesIT extends Story {
    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private int answers = 204;
    private String before = "";

    @BeforeEach
    void bothChoose() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        receiver.createContext("/hook", exchange -> {
            signatures.add(exchange.getRequestHeaders().getFirst("X-Orikaeshi-Signature"));
            posted.add(Json.read(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), JsonNode.class));
            exchange.sendResponseHeaders(answers, -1);
            exchange.close();
        });
        receiver.start();
        String hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        before = desk().running().get("/api/v1/desk").body();
        choose(
                "[{by: sms}, {by: webhook, after: PT5M, url: \"" + hook + "\", secret: shared-by-both}]",
                "{}",
                "[]",
                "{mon-sun: \"00:00-23:59\"}");
    }

    @AfterEach
    void everybodyIsToldAsUsual() {
        desk().settles();
        choose("[]", "{}", "[]", "{}");
        receiver.stop(0);
    }

    private void choose(String satosWays, String satosQuiet, String tanakasWays, String tanakasQuiet) {
        String file = before.replaceFirst("mail: sato@desk.example", chosen(SATOS_MAIL, satosWays, satosQuiet))
                .replaceFirst("mail: tanaka@desk.example", chosen(TANAKAS_MAIL, tanakasWays, tanakasQuiet));
        HttpResponse<String> answer = desk().running().putDeskFile(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String chosen(String mail, String ways, String quiet) {
        return "mail: " + mail + "\n    ways: " + ways + "\n    quietHours: " + quiet;
    }

    @Test
    void each_way_comes_after_its_own_delay() {
        long ticket = opens();
        assertThat(texts()).singleElement().satisfies(sms -> {
            assertThat(sms).containsEntry("To", SATO);
            assertThat(sms.get("Body"))
                    .contains("チケット " + ticket, "/tickets/" + ticket)
                    .as("goes through other people's servers")
                    .doesNotContain("山田");
        });
        assertThat(posted).isEmpty();

        time.passes(Duration.ofMinutes(5));
        desk().settles();
        assertThat(posted).singleElement().satisfies(told -> {
            assertThat(told.path("kind").asText()).isEqualTo("new-ticket");
            assertThat(told.path("ticket").asLong()).isEqualTo(ticket);
        });
        assertThat(signatures.get(0)).matches("t=\\d+,v1=[0-9a-f]{64}");
        assertThat(states(ticket, "sato")).containsExactly("sent", "sent");
        assertThat(texts(ticket().path("timeline"), "kind")).contains("notified-sent");
    }

    @Test
    void what_is_over_before_its_time_is_not_told() {
        long ticket = opens();
        desk().post("/api/v1/tickets/" + ticket + "/take", "{}");

        time.passes(Duration.ofMinutes(6));
        desk().settles();
        assertThat(posted).isEmpty();
        assertThat(states(ticket, "sato")).containsExactly("sent", "withdrawn");
    }

    @Test
    void quiet_hours_hold_back_what_can_wait_and_never_an_overdue_promise() {
        long ticket = opens();
        assertThat(mailbox(TANAKAS_MAIL).all()).isEmpty();
        assertThat(states(ticket, "tanaka")).containsExactly("waiting");

        time.passes(Duration.ofMinutes(16));
        mailbox(TANAKAS_MAIL).gets("期限を過ぎました");
        mailbox(MORIS_MAIL).gets("期限を過ぎました");
        desk().settles();
        assertThat(mailbox(TANAKAS_MAIL).all()).as("the warnings wait").hasSize(1);
    }

    @Test
    void what_quiet_hours_hold_back_goes_out_when_the_ticket_becomes_urgent() {
        long ticket = opens();
        assertThat(states(ticket, "tanaka")).containsExactly("waiting");

        desk().post("/api/v1/tickets/" + ticket + "/priority", "{\"priority\": \"urgent\"}");
        mailbox(TANAKAS_MAIL).gets("チケット " + ticket);
        desk().settles();
        assertThat(states(ticket, "tanaka")).containsExactly("sent");
    }

    @Test
    void a_way_that_fails_for_good_gives_its_turn_to_the_next_and_the_last_one_to_a_mail() {
        answers = 410;
        String hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        choose(
                "[{by: webhook, url: \"%shook\", secret: first-secret}, {by: webhook, after: PT5M, url: \"%shook\", secret: second-secret}]"
                        .formatted(hook, hook),
                "{}",
                "[]",
                "{}");
        long ticket = opens();

        assertThat(states(ticket, "sato")).as("at once").containsExactly("failed", "failed", "sent");
        mailbox(SATOS_MAIL).gets("チケット " + ticket);
        assertThat(mailbox(SATOS_MAIL).all()).hasSize(1);
    }

    private long opens() {
        long ticket = desk().post(
                        "/api/v1/tickets", "{\"customer\": \"100234\", \"trouble\": \"mail\", \"note\": \"通報\"}")
                .path("number")
                .asLong();
        desk().settles();
        return ticket;
    }

    private List<Map<String, String>> texts() {
        return carrier().api().messages();
    }

    private List<String> states(long ticket, String engineer) {
        return StreamSupport.stream(
                        desk().get("/api/v1/tickets/" + ticket + "/notifications")
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> one.path("engineer").asText().equals(engineer)
                        && one.path("kind").asText().equals("new-ticket"))
                .map(one -> one.path("state").asText())
                .toList();
    }
}
