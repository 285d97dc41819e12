package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {
    private static Way webhook(String url, String format, @Nullable String secret) {
        return new Way(Way.WEBHOOK, null, url, format, secret);
    }

    @Test
    void a_chat_needs_its_address_and_chatwork_its_token() {
        assertThat(webhook("https://hooks.example/T0/B0", Way.SLACK, null).fault())
                .isEmpty();
        assertThat(webhook("https://hooks.example/m/1", Way.LINE_WORKS, null).fault())
                .isEmpty();
        assertThat(webhook("https://api.example/v2/rooms/1/messages", Way.CHATWORK, null)
                        .fault())
                .contains("secret");
        assertThat(webhook("https://hooks.example/", Way.GENERIC, null).fault()).contains("secret");
        assertThat(webhook("https://hooks.example/", Way.SLACK, "no-use-for-it").fault())
                .contains("secret-for-nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "ftp://hooks.example/",
                "https://user:pass@hooks.example/",
                "https://",
                "not an address",
                "http://1.2.3.4.example/"
            })
    void an_address_is_encrypted_or_in_numbers(String address) {
        assertThat(webhook(address, Way.SLACK, null).fault()).contains("address");
    }

    @Test
    void an_address_in_numbers_may_be_plain() {
        assertThat(webhook("http://127.0.0.1:8080/x", Way.SLACK, null).fault()).isEmpty();
    }

    @Test
    void only_a_webhook_has_an_address() {
        assertThat(new Way(Way.SMS, null, "https://hooks.example/", null, null).fault())
                .contains("webhook-only");
        assertThat(new Way(Way.PUSH, null, null, null, null).fault()).isEmpty();
    }

    @Test
    void what_is_shown_or_logged_holds_no_secret() {
        Way way = webhook("https://hooks.example/T0/B0", Way.CHATWORK, "token-of-a-person");
        assertThat(way.veiled().url()).isEqualTo("***");
        assertThat(way.veiled().secret()).isEqualTo("***");
        assertThat(way.toString()).doesNotContain("T0", "token");
    }
}
