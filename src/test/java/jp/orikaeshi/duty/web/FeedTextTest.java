package jp.orikaeshi.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTextTest {
    private static final Instant NOW = Instant.parse("2026-11-28T03:04:05.678Z");
    private static final Turn TURN =
            new Turn("sato", Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-08T00:00:00Z"));

    @Test
    void a_turn_is_an_event_in_utc_with_an_id_that_stays() {
        FeedText text = new FeedText("当番", "On duty", "desk.example", "https://desk.example/duty");

        assertThat(text.of(List.of(TURN), NOW).split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Orikaeshi//Duty//EN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:当番",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "BEGIN:VEVENT",
                        "UID:sato-20261201T000000Z@desk.example",
                        "DTSTAMP:20261128T030405Z",
                        "DTSTART:20261201T000000Z",
                        "DTEND:20261208T000000Z",
                        "SUMMARY:On duty",
                        "URL:https://desk.example/duty",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void what_means_something_to_the_format_is_escaped() {
        assertThat(new FeedText("a;b,c\\d\r\ne", "", "h", "l").of(List.of(), NOW))
                .contains("X-WR-CALNAME:a\\;b\\,c\\\\d\\ne\r\n");
    }

    @Test
    void a_long_line_is_folded_at_75_octets_and_never_within_a_character() {
        String name = "当番𠮷".repeat(40);
        String text = new FeedText(name, "", "h", "l").of(List.of(), NOW);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:" + name + "\r\n");
        assertThat(text).doesNotContain("\uFFFD");
    }
}
