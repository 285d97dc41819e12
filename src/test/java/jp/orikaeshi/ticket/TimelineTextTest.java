package jp.orikaeshi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TimelineTextTest {
    private static TimelineEntry entry(String kind, Map<String, String> params) {
        return new TimelineEntry(1001, Instant.EPOCH, kind, "line", params);
    }

    @Test
    void a_code_is_told_in_words_of_the_language() {
        TimelineEntry told = entry("trouble-told", Map.of("trouble", "mail"));

        assertThat(TimelineText.of(told, Locale.JAPANESE)).isEqualTo("お困りごと：メール");
        assertThat(TimelineText.of(told, Locale.ENGLISH)).isEqualTo("Trouble: mail");
    }

    @Test
    void a_telephone_number_is_written_as_people_write_it() {
        assertThat(TimelineText.of(entry("callback-number", Map.of("number", "+819012345678")), Locale.JAPANESE))
                .isEqualTo("折り返し先：090-1234-5678");
    }

    @Test
    void what_a_note_says_is_not_taken_for_a_pattern() {
        assertThat(TimelineText.of(entry("note", Map.of("text", "costs $1 {x}")), Locale.ENGLISH))
                .isEqualTo("costs $1 {x}");
    }

    @Test
    void a_kind_without_text_is_not_left_out() {
        assertThat(TimelineText.of(entry("something-new", Map.of()), Locale.JAPANESE))
                .isEqualTo("something-new");
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ResourceBundle.getBundle("messages.timeline", Locale.JAPANESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("messages.timeline", Locale.ENGLISH)
                        .keySet());
    }
}
