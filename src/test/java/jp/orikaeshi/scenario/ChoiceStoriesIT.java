package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A customer decides when they are called. */
class ChoiceStoriesIT extends Story {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/call/[A-Za-z0-9_-]{43})");
    private static final Pattern OFFERED = Pattern.compile("name=\"from\" required value=\"([^\"]+)\"");

    @Test
    void the_link_in_the_mail_moves_the_call_and_its_promise_and_nothing_else_shows() {
        String link = customerWaits();
        HttpResponse<String> page = opens(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.body())
                .contains("ホームページ", Long.toString(ticket().path("number").asLong()))
                .doesNotContain("山田", "1234-5678\"", "819012345678", "100234");
        String promised = callback().path("dueAt").asText();
        assertThat(callback().path("window").isNull()).isTrue();

        Instant first = offered(page).get(0);
        Instant second = offered(page).get(1);
        assertThat(decides(link, "what=window&from=" + first).statusCode()).isEqualTo(303);

        assertThat(begins()).isEqualTo(first);
        assertThat(due()).isEqualTo(first.plus(Duration.ofHours(2))).isNotEqualTo(promised);
        assertThat(opens(link).body()).contains("のあいだにお電話します");
        assertThat(decides(link, "what=window&from=" + second).statusCode()).isEqualTo(303);
        assertThat(begins()).isEqualTo(second);
        assertThat(texts(ticket().path("timeline"), "text"))
                .filteredOn(text -> text.startsWith("お客様がメールのリンクで折り返しの時間帯を選びました"))
                .hasSize(2);
        JsonNode ledger =
                desk().get("/api/v1/tickets/" + ticket().path("number").asLong() + "/ledger");
        assertThat(ledger.toString()).contains("re-termed");
        nobodyRings();
    }

    @Test
    void whoever_needs_no_call_cancels_it_and_whoever_wants_one_after_all_asks_again() {
        String link = customerWaits();
        assertThat(decides(link, "what=cancel").statusCode()).isEqualTo(303);
        assertThat(callback().path("state").asText()).isEqualTo("cancelled");
        assertThat(opens(link).body()).contains("取り消されています");
        assertThat(decides(link, "what=cancel").statusCode()).isEqualTo(409);
        nobodyRings();

        assertThat(decides(link, "what=soon").statusCode()).isEqualTo(303);
        OnThePhone sato = phone(SATO).rings();
        assertThat(decides(link, "what=cancel").statusCode())
                .as("while it rings")
                .isEqualTo(409);
        sato.presses("1");
        phone(YAMADA).rings().isConnected().hangsUp();
        desk().settles();
        assertThat(opens(link).body()).contains("お電話がつながりました").doesNotContain("<form method=\"post\"");
        assertThat(decides(link, "what=soon").statusCode()).isEqualTo(409);
    }

    @Test
    void only_what_is_offered_can_be_chosen_and_nobody_changes_their_mind_all_day() {
        String link = customerWaits();
        Instant never = offered(opens(link)).get(0).plusSeconds(60);
        for (String wrong : List.of("what=window&from=" + never, "what=window&from=now", "what=window", "what=all")) {
            assertThat(decides(link, wrong).statusCode()).as(wrong).isEqualTo(409);
        }
        assertThat(callback().path("window").isNull()).isTrue();
        for (int i = 0; i < 6; i++) {
            assertThat(decides(link, "what=all").statusCode()).isEqualTo(409);
        }
        HttpResponse<String> tooOften = decides(link, "what=cancel");
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).isPresent();
        assertThat(callback().path("state").asText()).isEqualTo("scheduled");
    }

    @Test
    void a_link_that_nobody_gave_out_or_that_is_old_leads_nowhere_and_guessing_is_slowed_down() {
        String link = customerWaits();
        String wrong = link.substring(0, link.length() - 3) + "AAA";
        assertThat(opens(wrong).statusCode()).isEqualTo(410);
        assertThat(decides(wrong, "what=cancel").statusCode()).isEqualTo(410);
        assertThat(opens(link).statusCode()).isEqualTo(200);
        HttpResponse<String> guessed = opens(wrong);
        for (int i = 0; i < 30 && guessed.statusCode() != 429; i++) {
            guessed = opens(wrong);
        }
        assertThat(guessed.statusCode()).isEqualTo(429);
        time.passes(Duration.ofMinutes(1));
        assertThat(callback().path("state").asText()).isEqualTo("scheduled");
    }

    @Test
    void a_caller_chooses_a_time_by_key_keeps_it_when_calling_again_and_cancels_it() {
        chooses(yamadaIsAsked().presses("3").hears("ご希望の日"));
        nobodyRings();
        long first = ticket().path("number").asLong();
        JsonNode window = callback().path("window");
        assertThat(due()).isEqualTo(begins().plus(Duration.ofHours(2)));
        assertThat(texts(ticket().path("timeline"), "text"))
                .anyMatch(text -> text.startsWith("お客様がお電話で折り返しの時間帯を選びました"));

        yamadaIsAsked().hears("お約束です").presses("5").hears("のあいだに、担当者から").isOver();
        nobodyRings();
        assertThat(ticket(first).path("callback").path("window")).isEqualTo(window);

        yamadaIsAsked()
                .presses("9")
                .hears("取り消します")
                .presses("1")
                .hears("取り消しました")
                .isOver();
        nobodyRings();
        assertThat(ticket(first).path("callback").path("state").asText()).isEqualTo("cancelled");
        assertThat(ticket(first).path("status").asText()).isEqualTo("open");
    }

    @Test
    void whoever_calls_again_and_wants_to_be_called_at_once_is_promised_what_the_plan_gives() {
        chooses(yamadaIsAsked().presses("3"));
        nobodyRings();
        long first = ticket().path("number").asLong();
        Instant agreed = due();

        yamadaCalls();
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        JsonNode callback = ticket(first).path("callback");
        assertThat(moment(callback.path("dueAt"))).isBefore(agreed);
        assertThat(callback.path("window").isNull()).isTrue();
    }

    /** The first time of the first day. */
    private static void chooses(OnThePhone caller) {
        caller.presses("1")
                .presses("1")
                .hears("のあいだにお電話します")
                .presses("1")
                .hears("受付番号", "のあいだに、担当者から")
                .isOver();
    }

    /** Up to the question when and where they want to be called. */
    private OnThePhone yamadaIsAsked() {
        return phone(YAMADA).calls(LINE).presses("100234#").says("山田製作所").presses("2");
    }

    /** A call-back stands, no telephone rings for it, and the customer has our mail. */
    private String customerWaits() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isBusy();
        sato.hears("もう一度おかけします").isOver();
        desk().settles();
        String text = mailbox(YAMADAS_MAIL).gets("お問い合わせを受け付けました").text();
        return LINK.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private HttpResponse<String> opens(String link) {
        return desk().running()
                .send(HttpRequest.newBuilder(desk().running().base().resolve(link))
                        .header("Accept-Language", "ja"));
    }

    private HttpResponse<String> decides(String link, String form) {
        return desk().running()
                .send(HttpRequest.newBuilder(desk().running().base().resolve(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static List<Instant> offered(HttpResponse<String> page) {
        return OFFERED.matcher(page.body())
                .results()
                .map(MatchResult.class::cast)
                .map(found -> Instant.parse(found.group(1)))
                .toList();
    }

    private JsonNode callback() {
        return ticket().path("callback");
    }

    private Instant begins() {
        return moment(callback().path("window").path("from"));
    }

    private Instant due() {
        return moment(callback().path("dueAt"));
    }

    private static Instant moment(JsonNode written) {
        return OffsetDateTime.parse(written.asText()).toInstant();
    }
}
