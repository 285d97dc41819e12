package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.orikaeshi.report.monthly.Months;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    @Test
    void a_bad_month_is_told_by_its_figures() {
        assertThat(SummaryText.of(Months.bad(), Locale.JAPANESE))
                .contains("2件の監視対象のうち、停止は4回", "最も低い稼働率は96.507%", "届かなかった監視対象は2件")
                .contains("お問い合わせは3件で、うちお電話は3件", "5件のうち3件（60%）を守り、2件に遅れました")
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
}
