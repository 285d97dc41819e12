package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTitleTest {
    private static Optional<String> title(String page, Charset encoding) {
        byte[] bytes = page.getBytes(encoding);
        return PageTitle.of(bytes, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP"})
    void a_title_is_read_in_each_encoding_of_japanese_pages(String encoding) {
        assertThat(title("<html><head><TITLE>ただいま\nメンテナンス中です</TITLE>", Charset.forName(encoding)))
                .contains("ただいま メンテナンス中です");
    }

    @Test
    void it_is_short_and_has_no_control_characters() {
        assertThat(title("<title>" + "あ".repeat(200) + "</title>", StandardCharsets.UTF_8))
                .hasValueSatisfying(text -> assertThat(text).hasSize(100));
        assertThat(title("<title>Hacked\u0007\u202eby x</title>", StandardCharsets.UTF_8))
                .contains("Hacked by x");
    }

    @Test
    void a_page_without_a_title_has_none() {
        assertThat(title("<title> </title>", StandardCharsets.UTF_8)).isEmpty();
        assertThat(title("plain", StandardCharsets.UTF_8)).isEmpty();
    }
}
