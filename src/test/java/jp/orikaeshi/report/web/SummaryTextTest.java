package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.MonthTotals;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.Months;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    @Test
    void a_bad_month_is_told_by_its_figures() {
        assertThat(SummaryText.of(Months.bad(), Locale.JAPANESE))
                .contains("2件の監視対象のうち、停止は4回", "最も低い稼働率は96.507%", "届かなかった監視対象は2件")
                .contains("お問い合わせは3件で、うちお電話は3件", "6件のうち4件（66%）を守り、2件に遅れました")
                .contains("2件つながり", "中央値28分", "最も長いもので45分")
                .doesNotContain("{");
    }

    @Test
    void a_month_in_which_nothing_happened_claims_nothing_else() {
        assertThat(SummaryText.of(Months.quiet(), Locale.JAPANESE)).isEqualTo("2件の監視対象に停止はありませんでした。お問い合わせはありませんでした。");
        assertThat(SummaryText.of(Months.quiet(), Locale.ENGLISH))
                .isEqualTo("Nothing was down: 2 assets were watched. Nobody called.");
        assertThat(SummaryText.of(Months.nothingWatched(), Locale.ENGLISH))
                .isEqualTo("Nothing was watched in this month. Nobody called.");
    }

    @Test
    void the_month_before_is_named_as_people_write_it() {
        assertThat(SummaryText.of(Months.bad(), Locale.JAPANESE)).contains("2026年9月と比べて停止は1日1時間長くなりました");
        assertThat(SummaryText.of(Months.bad(), Locale.ENGLISH))
                .contains("Compared with September 2026, 1 d 1 h more of downtime");
    }

    @Test
    void a_month_that_was_watched_for_less_than_half_the_time_of_the_other_is_not_compared() {
        assertThat(comparedTo(Duration.ofDays(31))).contains("September 2026");
        assertThat(comparedTo(Duration.ofDays(31).minusSeconds(1))).doesNotContain("2026");
        assertThat(comparedTo(Duration.ofDays(124))).contains("September 2026");
        assertThat(comparedTo(Duration.ofDays(124).plusSeconds(1))).doesNotContain("2026");
        assertThat(comparedTo(Duration.ZERO)).doesNotContain("2026");
    }

    @Test
    void one_promise_is_told_in_the_singular() {
        assertThat(SummaryText.of(Months.ofOnePromise(), Locale.ENGLISH))
                .contains("Of 1 promise of time that came due, 0 (0 %) were kept and 1 was late.");
    }

    /** October, in which two assets were watched for 62 days all together, beside a September of that length. */
    private static String comparedTo(Duration watched) {
        MonthTotals totals = new MonthTotals(1, 2, watched.toSeconds(), 0, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);
        MonthlyReportData october = Months.quiet();
        return SummaryText.of(
                new MonthlyReportData(
                        october.month(),
                        october.issuer(),
                        false,
                        october.customers(),
                        null,
                        october.madeAt(),
                        null,
                        List.of(new Before("2026-09", totals))),
                Locale.ENGLISH);
    }
}
