package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job: a call, a ticket that knows what is broken, an engineer, and the two of them talking. */
class ReachedIT extends Story {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+09:00";

    @Test
    void a_call_about_a_site_that_is_down_ends_with_engineer_and_customer_talking() {
        OnThePhone caller = phone(YAMADA).calls(LINE);
        caller.hears("お電話ありがとうございます", "録音", "お客様番号")
                .presses("100234#")
                .hears("お名前")
                .says("山田製作所")
                .hears("お困りの内容")
                .presses("2")
                .hears("コーポレートサイトにつながらないことを確認しています", "折り返し")
                .presses("1")
                .hears("受付番号", "までに")
                .isOver();

        JsonNode opened =
                ticketBecomes(t -> assertThat(texts(t.path("timeline"), "kind")).contains("checks-frozen"));
        assertThat(opened.path("number").asLong()).isGreaterThan(1000);
        assertThat(opened.path("status").asText()).isEqualTo("open");
        assertThat(opened.path("openedAt").asText()).matches(TIME);
        assertThat(opened.path("source").asText()).isEqualTo("phone");
        assertThat(opened.path("trouble").asText()).isEqualTo("site");
        assertThat(opened.path("identification").asText()).isEqualTo("accepted");
        assertThat(opened.path("customer").toString()).isEqualTo("{\"number\":\"100234\",\"name\":\"株式会社山田製作所\"}");
        JsonNode call = opened.path("call");
        assertThat(call.path("sid").asText()).isEqualTo(caller.sid());
        assertThat(call.path("line").asText()).isEqualTo(LINE);
        assertThat(call.path("from").asText()).isEqualTo(YAMADA);
        assertThat(call.path("spokenName").asText()).isEqualTo("山田製作所");
        assertThat(call.path("recordings").isArray()).isTrue();
        snapshotIsThatOfTheBrokenSite(opened.path("snapshot"));
        JsonNode cause = opened.path("diagnosis").path(0);
        assertThat(cause.path("cause").asText()).isNotEmpty();
        assertThat(cause.path("confidence").asDouble()).isBetween(0.1, 1.0);
        assertThat(cause.path("summary").asText()).isNotEmpty();
        assertThat(cause.path("evidence").path(0).asText()).contains("503");
        clockIs(opened, "response", "running", 900);
        clockIs(opened, "callback", "running", 1800);
        clockIs(opened, "resolution", "running", 28800);
        JsonNode callback = opened.path("callback");
        assertThat(callback.path("number").asText()).isEqualTo(YAMADA);
        assertThat(callback.path("dueAt").asText()).matches(TIME);
        assertThat(callback.path("reachedAt").isNull()).isTrue();
        assertThat(callback.path("dueAt")).isEqualTo(clock(opened, "callback").path("dueAt"));

        OnThePhone engineer = phone(SATO).rings().shows(LINE);
        assertThat(ticket().path("callback").path("state").asText()).isEqualTo("dialling");
        engineer.hears("チケット番号 " + opened.path("number").asText(), "株式会社山田製作所", "ホームページ", "期限")
                .presses("1");
        OnThePhone customer = phone(YAMADA).rings().shows(LINE);
        customer.hears("当社", "折り返し", "録音").isConnected();

        JsonNode reached = ticketBecomes(
                t -> assertThat(t.path("callback").path("state").asText()).isEqualTo("reached"));
        assertThat(reached.path("callback").path("reachedAt").asText()).matches(TIME);
        JsonNode attempt = reached.path("callback").path("attempts").path(0);
        assertThat(attempt.path("n").asInt()).isEqualTo(1);
        assertThat(attempt.path("engineer").asText()).isEqualTo("sato");
        assertThat(attempt.path("startedAt").asText()).matches(TIME);
        assertThat(attempt.path("outcome").asText()).isEqualTo("reached");
        assertThat(reached.path("status").asText()).isEqualTo("in-progress");
        clockIs(reached, "response", "met", 900);
        clockIs(reached, "callback", "met", 1800);
        clockIs(reached, "resolution", "running", 28800);

        customer.hangsUp();
        engineer.hears("お疲れさまでした").hangsUp();

        long number = reached.path("number").asLong();
        JsonNode waiting = desk().post("/api/v1/tickets/" + number + "/wait", "{\"on\":\"customer\"}");
        clockIs(waiting, "resolution", "paused", 28800);
        time.passes(Duration.ofHours(9));
        JsonNode resumed = desk().post("/api/v1/tickets/" + number + "/resume", "{}");
        clockIs(resumed, "resolution", "running", 28800);
        time.passes(Duration.ofHours(9));
        ticketBecomes(t -> clockIs(t, "resolution", "missed", 28800));
        mailbox(SATOS_MAIL).gets("解決の期限を過ぎました");
        mailbox(MORIS_MAIL).gets("解決の期限を過ぎました");

        assertThat(texts(ticket().path("timeline"), "kind"))
                .startsWith("call-received")
                .containsSubsequence(
                        "customer-identified",
                        "snapshot-taken",
                        "trouble-told",
                        "callback-requested",
                        "callback-ringing",
                        "callback-accepted",
                        "callback-reached",
                        "waiting",
                        "resumed",
                        "promise-missed");
    }

    @Test
    void nobody_answers_until_the_promise_is_missed_and_the_calls_go_on() {
        phone(YAMADA).calls(LINE).presses("100234#").says("山田製作所").presses("1").presses("1");
        phone(SATO).rings().doesNotAnswer();
        phone(TANAKA).rings().doesNotAnswer();
        time.passes(Duration.ofMinutes(31));

        JsonNode missed = ticketBecomes(t -> clockIs(t, "callback", "missed", 1800));
        assertThat(clock(missed, "callback").path("remainingSeconds").asLong()).isNegative();
        phone(SATO).rings().hears("期限", "過ぎています").presses("1");
        phone(YAMADA).rings().hears("録音").isConnected();
        JsonNode late = ticketBecomes(
                t -> assertThat(t.path("callback").path("state").asText()).isEqualTo("reached"));
        clockIs(late, "callback", "missed", 1800);
        for (String told : List.of(SATOS_MAIL, TANAKAS_MAIL, MORIS_MAIL)) {
            mailbox(told).gets("一次対応の期限を過ぎました");
            mailbox(told).gets("折り返しの期限を過ぎました");
        }
    }

    private static void snapshotIsThatOfTheBrokenSite(JsonNode snapshot) {
        assertThat(snapshot.path("takenAt").asText()).matches(TIME);
        assertThat(snapshot.path("status").asText()).isEqualTo("down");
        JsonNode asset = snapshot.path("assets").path(0);
        assertThat(asset.path("id").asText()).isEqualTo("web");
        assertThat(asset.path("name").asText()).isEqualTo("コーポレートサイト");
        assertThat(asset.path("status").asText()).isEqualTo("down");
        assertThat(asset.path("since").asText()).matches(TIME);
        JsonNode probe = asset.path("probes").path(0);
        assertThat(probe.path("kind").asText()).isEqualTo("http");
        assertThat(probe.path("status").asText()).isEqualTo("down");
        assertThat(probe.path("detail").asText()).contains("503");
        assertThat(OffsetDateTime.parse(probe.path("checkedAt").asText()))
                .isAfterOrEqualTo(OffsetDateTime.parse(asset.path("since").asText()));
    }

    private static void clockIs(JsonNode ticket, String promise, String state, long allowed) {
        JsonNode clock = clock(ticket, promise);
        assertThat(clock.path("state").asText()).as(promise).isEqualTo(state);
        assertThat(clock.path("allowedSeconds").asLong()).as(promise).isEqualTo(allowed);
        assertThat(clock.path("remainingSeconds").asLong()).as(promise).isLessThanOrEqualTo(allowed);
        assertThat(clock.has("dueAt")).as(promise).isTrue();
    }
}
