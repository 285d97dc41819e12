package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.report.monthly.Months;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MonthAskedTest {
    private final MonthAsked asked = asked(Locale.JAPANESE);

    @Test
    void a_filter_takes_what_it_offers_or_nothing() {
        List<String> states = List.of("running", "paused");

        assertThat(asked.oneOf("state", "paused", states)).isEqualTo("paused");
        assertThat(asked.oneOf("state", "", states)).isEmpty();
        assertThat(asked.number("hour", "0", 0, 23)).isEqualTo("0");
        assertThat(asked.number("hour", "23", 0, 23)).isEqualTo("23");
        assertThat(asked.number("hour", "", 0, 23)).isEmpty();
    }

    @Test
    void what_it_does_not_offer_is_refused_with_what_it_does_in_the_language_of_the_reader() {
        List<String> states = List.of("running", "paused");

        refused(() -> asked.oneOf("state", "zzz", states), 400, "「state」は次のいずれかを指定してください：running, paused");
        refused(
                () -> asked(Locale.ENGLISH).oneOf("state", "Paused", states),
                400,
                "“state” has to be one of: running, paused");
        for (String wrong : List.of("8", "0", "07", "-1", "x", " 1", "1e0")) {
            refused(
                    () -> asked(Locale.ENGLISH).number("weekday", wrong, 1, 7),
                    400,
                    "“weekday” has to be a number from 1 to 7.");
        }
    }

    @Test
    void a_month_before_any_desk_is_refused_as_one_to_come_is() {
        refused(() -> asked.month("0000-01"), 404, "0000-01 の報告書はありません。2000-01 以降");
        refused(() -> asked.month("1999-12"), 404, "2000-01 以降");
        refused(() -> asked.month("2999-01"), 404, "まだ始まっていません");
        refused(() -> asked.month("2026-13"), 400, "2026-11");
        assertThat(asked.month("2000-01")).hasToString("2000-01");
    }

    @Test
    void so_is_a_period() {
        for (String wrong : List.of("0000-01", "1999-Q4", "2999-01", "7d", "zzz")) {
            refused(() -> asked.period(wrong), 400, "2000 年より前の期間は見られません");
        }
        assertThat(asked.period("2000-Q1").code()).isEqualTo("2000-Q1");
        assertThat(asked.period("").code()).isEqualTo("30d");
    }

    private static void refused(ThrowingCallable what, int status, String says) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.detail()).contains(says);
        });
    }

    // The container's part: who would inject is not here.
    @SuppressWarnings("UnnecessaryAssignment")
    private static MonthAsked asked(Locale language) {
        MonthAsked asked = new MonthAsked();
        asked.clock = Clock.fixed(Months.OVER, ZoneOffset.UTC);
        asked.settings = Settings.of(Map.of("ORIKAESHI_ZONE", "Asia/Tokyo"));
        asked.user = new CurrentUser();
        asked.user.accept(language);
        return asked;
    }
}
