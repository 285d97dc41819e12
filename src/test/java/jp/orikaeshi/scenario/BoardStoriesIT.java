package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

/** What a person decides on the board of call-backs. */
class BoardStoriesIT extends Story {

    @Test
    void the_board_follows_the_telephones_until_nobody_talks_any_more() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        desk().settles();
        assertThat(now().path("phase").asText()).isEqualTo("engineer-rings");
        assertThat(now().path("engineer").asText()).isEqualTo("sato");

        sato.presses("1");
        OnThePhone yamada = phone(YAMADA).rings();
        desk().settles();
        assertThat(now().path("phase").asText()).isEqualTo("customer-rings");

        yamada.isConnected();
        desk().settles();
        assertThat(now().path("phase").asText()).isEqualTo("talking");
        assertThat(waiting().path("overdue").asBoolean()).isFalse();
        assertThat(waiting().path("window").isNull()).isTrue();

        yamada.hangsUp();
        sato.hears("お疲れさまでした").hangsUp();
        desk().settles();
        assertThat(board()).isEmpty();
    }

    @Test
    void the_next_attempt_goes_to_whoever_was_named_and_then_duty_decides_again() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        HttpResponse<String> answer = decides("reassign", "{\"engineer\": \"sato\"}", "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(waiting().path("nextEngineer").asText()).isEqualTo("sato");

        sato.doesNotAnswer();
        phone(SATO).rings().doesNotAnswer();
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("engineer-no-answer", "engineer-no-answer", "reached");
        assertThat(texts(ticket().path("timeline"), "kind")).containsOnlyOnce("callback-reassigned");
    }

    @Test
    void nobody_without_a_telephone_is_named() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        for (String engineer : new String[] {"mori", "nobody-of-this-name"}) {
            HttpResponse<String> answer = decides("reassign", "{\"engineer\": \"" + engineer + "\"}", "*");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        }
        sato.presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void what_is_held_rings_no_telephone_before_its_time() {
        customerIsBusy();
        String hold = holdFor(Duration.ofMinutes(10));
        HttpResponse<String> held = decides("hold", hold, tag());
        assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        assertThat(waiting().path("held").path("reason").asText()).isEqualTo("会議中とのこと");
        assertThat(waiting().path("nextAt")).isEqualTo(waiting().path("held").path("until"));

        time.passes(Duration.ofMinutes(9));
        nobodyRings();

        time.passes(Duration.ofMinutes(2));
        phone(SATO).rings().presses("1");
        assertThat(waiting().path("held").isNull()).isTrue();
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("customer-busy", "reached");
    }

    @Test
    void call_now_ends_what_was_held_and_needs_no_waiting() {
        customerIsBusy();
        String seen = tag();
        assertThat(decides("hold", holdFor(Duration.ofHours(2)), seen).statusCode())
                .isEqualTo(200);
        assertThat(decides("call-now", "{}", seen).statusCode()).isEqualTo(412);

        assertThat(decides("call-now", "{}", tag()).statusCode()).isEqualTo(200);
        OnThePhone sato = phone(SATO).rings();
        assertThat(decides("call-now", "{}", "*").statusCode())
                .as("one rings already")
                .isEqualTo(409);
        sato.presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @Test
    void nothing_is_held_until_it_would_be_lost_and_none_is_held_for_no_reason() {
        customerIsBusy();
        assertThat(decides("hold", holdFor(Duration.ofDays(2)), "*").statusCode())
                .isEqualTo(422);
        assertThat(decides("hold", "{\"until\": \"2020-01-01T00:00\", \"reason\": \"x\"}", "*")
                        .statusCode())
                .isEqualTo(422);
        assertThat(decides("hold", "{\"until\": \"%s\"}".formatted(after(Duration.ofHours(1))), "*")
                        .statusCode())
                .isEqualTo(422);
        assertThat(waiting().path("held").isNull()).isTrue();

        String id = waiting().path("id").asText();
        assertThat(decides("cancel", "{\"reason\": \"解決済みとのこと\"}", "*").statusCode())
                .isEqualTo(200);
        assertThat(board()).isEmpty();
        assertThat(decides(id, "call-now", "{}", "*").statusCode()).isEqualTo(409);
        assertThat(decides("00000000-0000-0000-0000-000000000000", "call-now", "{}", "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_time_agreed_on_the_board_is_shown_with_the_ticket_and_no_telephone_rings_before() {
        customerIsBusy();
        String promised = waiting().path("dueAt").asText();
        String window = "{\"from\": \"%s\", \"until\": \"%s\"}";
        String from = after(Duration.ofHours(2));
        String until = after(Duration.ofHours(4));
        assertThat(decides("agree", window.formatted(until, from), "*").statusCode())
                .isEqualTo(422);
        assertThat(decides("agree", window.formatted(from, from), "*").statusCode())
                .isEqualTo(422);

        assertThat(decides("agree", window.formatted(from, until), tag()).statusCode())
                .isEqualTo(200);

        JsonNode callback = ticket().path("callback");
        assertThat(at(callback.path("window").path("from"))).isEqualTo(OffsetDateTime.parse(from));
        assertThat(at(callback.path("window").path("until"))).isEqualTo(OffsetDateTime.parse(until));
        assertThat(waiting().path("window")).isEqualTo(callback.path("window"));
        assertThat(callback.path("dueAt").asText()).isNotEqualTo(promised);
        time.passes(Duration.ofMinutes(110));
        nobodyRings();
        time.passes(Duration.ofMinutes(11));
        mailbox(SATOS_MAIL).gets("折り返しの期限が近づいています");
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
    }

    private static OffsetDateTime at(JsonNode moment) {
        return OffsetDateTime.parse(moment.asText());
    }

    /** The call-back waits five minutes for its next attempt. */
    private void customerIsBusy() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isBusy();
        sato.hears("もう一度おかけします").isOver();
        desk().settles();
    }

    private String holdFor(Duration time) {
        return "{\"until\": \"%s\", \"reason\": \"会議中とのこと\"}".formatted(after(time));
    }

    private String after(Duration time) {
        return OffsetDateTime.parse(waiting().path("requestedAt").asText())
                .plus(time)
                .toString();
    }

    private JsonNode board() {
        return desk().get("/api/v1/callbacks").path("items");
    }

    private JsonNode waiting() {
        JsonNode board = board();
        assertThat(board).hasSize(1);
        return board.path(0);
    }

    private JsonNode now() {
        return waiting().path("now");
    }

    private String tag() {
        return "\"" + waiting().path("version").asLong() + "\"";
    }

    private HttpResponse<String> decides(String action, String body, String seen) {
        return decides(waiting().path("id").asText(), action, body, seen);
    }

    private HttpResponse<String> decides(String id, String action, String body, String seen) {
        RunningDesk running = desk().running();
        HttpResponse<String> answer = running.send(running.request("/api/v1/callbacks/" + id + "/" + action)
                .header("If-Match", seen)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(Json.read(answer.body(), JsonNode.class).isObject()).isTrue();
        return answer;
    }
}
