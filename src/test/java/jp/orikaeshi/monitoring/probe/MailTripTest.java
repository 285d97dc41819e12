package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.probe.MailTrip.Kin;
import org.junit.jupiter.api.Test;

/** By what a mail that was sent is known again. */
class MailTripTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private static final Map<String, Object> WAY = Map.of(
            "from",
            "watch@yamada.example",
            "to",
            "probe@check.example",
            "send",
            Map.of("host", "smtp.yamada.example", "auth", Map.of("user", "watch", "password", "s3cret")),
            "receive",
            Map.of("host", "imap.check.example", "auth", Map.of("user", "probe", "password", "0ther")));

    private static MailTrip trip(Instant at, Map<String, Object> other) {
        Map<String, Object> params = new HashMap<>(WAY);
        params.putAll(other);
        return MailTrip.of(new Params(params), at);
    }

    @Test
    void its_subject_tells_it_from_all_others_also_between_the_words_of_a_gateway() {
        MailTrip trip = trip(NOW, Map.of());

        assertThat(trip.kinOf(trip.subject())).isEqualTo(Kin.THIS);
        assertThat(trip.kinOf("[EXTERNAL] " + trip.subject() + " (scanned)")).isEqualTo(Kin.THIS);
        assertThat(trip.kinOf("Re: quotation")).isEqualTo(Kin.STRANGER);
        assertThat(trip.kinOf(trip.word())).isEqualTo(Kin.STRANGER);
        assertThat(trip.subject()).doesNotContain("s3cret").hasSizeLessThan(78);
    }

    @Test
    void what_an_earlier_check_left_behind_is_known_after_a_restart_but_not_while_it_may_be_waited_for() {
        MailTrip earlier = trip(NOW.minusSeconds(301), Map.of());
        MailTrip beside = trip(NOW.minusSeconds(200), Map.of());
        MailTrip elsewhere = trip(NOW.minusSeconds(301), Map.of("to", "other@check.example"));
        MailTrip now = trip(NOW, Map.of("timeout", "PT5M"));

        assertThat(now.kinOf(earlier.subject())).isEqualTo(Kin.LEFT_OVER);
        assertThat(now.kinOf(beside.subject())).isEqualTo(Kin.STRANGER);
        assertThat(now.kinOf(elsewhere.subject())).isEqualTo(Kin.STRANGER);
        assertThat(now.kinOf(now.word() + " sentzzzzzzzzzzzzx0123456789abcdef")).isEqualTo(Kin.STRANGER);
    }

    @Test
    void it_is_a_mail_that_nobody_answers_by_himself() {
        MailTrip trip = trip(NOW, Map.of());

        assertThat(trip.lines())
                .contains(
                        "Date: Mon, 23 Nov 2026 17:10:00 +0000",
                        "From: <watch@yamada.example>",
                        "To: <probe@check.example>",
                        "Auto-Submitted: auto-generated")
                .noneMatch(line -> line.startsWith(".") || line.length() > 78);
        assertThat(trip.messageId()).endsWith("@yamada.example>");
    }
}
