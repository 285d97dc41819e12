package jp.orikaeshi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {
    private static final Instant AT = Instant.parse("2026-11-29T02:10:00Z");

    private static WebhookBody body(String format, @Nullable String secret) {
        return WebhookBody.of(new Told(
                new UUID(1, 2),
                Notice.of(1042, NoticeKind.NEW_TICKET),
                new Engineer("sato", "佐藤 健", null, null, 0),
                new Way(Way.WEBHOOK, null, "https://hooks.example/", format, secret),
                Locale.JAPANESE,
                "チケット 1042：新しい <b> & more",
                "https://desk.example/tickets/1042",
                true,
                AT));
    }

    private static String text(WebhookBody body) {
        return new String(body.content(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(WebhookBody body) {
        return Json.read(text(body), JsonNode.class);
    }

    @Test
    void our_own_body_says_what_happened_and_is_signed_with_its_time() {
        WebhookBody body = body(Way.GENERIC, "a-shared-secret");

        assertThat(json(body).path("kind").asText()).isEqualTo("new-ticket");
        assertThat(json(body).path("ticket").asLong()).isEqualTo(1042);
        assertThat(json(body).path("urgent").asBoolean()).isTrue();
        assertThat(body.headers())
                .containsEntry("X-Orikaeshi-Delivery", new UUID(1, 2).toString())
                .containsEntry("X-Orikaeshi-Signature", WebhookBody.signature("a-shared-secret", AT, text(body)));
    }

    /** By another implementation: printf '1764382200.{}' | openssl dgst -sha256 -hmac secret-1 */
    @Test
    void the_signature_is_hmac_sha256_over_time_and_body() {
        assertThat(WebhookBody.signature("secret-1", Instant.ofEpochSecond(1764382200), "{}"))
                .isEqualTo("t=1764382200,v1=6145cd825ca1c3efc664b9e627d8d4e033bafc41809752e3b3e017a1790c3b26");
        assertThat(WebhookBody.signature("secret-2", Instant.ofEpochSecond(1764382200), "{}"))
                .doesNotContain("6145cd825ca1c3efc664b9e627d8d4e033bafc41809752e3b3e017a1790c3b26");
    }

    @Test
    void slack_gets_a_text_in_which_nothing_is_read_as_its_own_marks() {
        assertThat(json(body(Way.SLACK, null)).path("text").asText())
                .isEqualTo("チケット 1042：新しい &lt;b&gt; &amp; more\n<https://desk.example/tickets/1042>");
    }

    @Test
    void chatwork_gets_a_form_and_its_token() {
        WebhookBody body = body(Way.CHATWORK, "token-of-a-person");

        assertThat(body.headers())
                .containsEntry("X-ChatWorkToken", "token-of-a-person")
                .containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(text(body)).startsWith("body=%E3%83%81").contains("%26+more%0Ahttps%3A%2F%2Fdesk.example");
    }

    @Test
    void line_works_gets_a_title_and_a_text() {
        assertThat(json(body(Way.LINE_WORKS, null)).at("/body/text").asText())
                .endsWith("\nhttps://desk.example/tickets/1042");
    }
}
