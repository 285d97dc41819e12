package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.Months;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.sla.Promise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportShownTest {
    @Test
    void a_promise_of_a_closed_month_is_taken_apart_as_it_was_at_its_end() {
        assertThat(shown(Months.bad(), Months.closed()).ledger(Promise.CALLBACK, 1050, 2))
                .isEqualTo("/tickets/1050/ledger/callback/2?month=2026-10");
        assertThat(shown(Months.underway(), null).ledger(Promise.CALLBACK, 1050, 2))
                .isEqualTo("/tickets/1050/ledger/callback/2");
    }

    @Test
    void what_was_set_right_is_told_of_every_customer_and_of_callers_nobody_knew() {
        ReportShown all = shown(Months.setRightOfAll(), null);

        assertThat(all.corrected())
                .extracting(one -> one.one().ticket(), CorrectedPromise::callers, all::address)
                .containsExactly(tuple(1080L, "", null), tuple(1081L, "nobody", "#promises-nobody"));
        assertThat(all.corrected("nobody"))
                .extracting(one -> one.one().ticket())
                .containsExactly(1081L);
        assertThat(all.corrected("customer"))
                .extracting(one -> one.one().ticket())
                .containsExactly(1080L);
    }

    @Test
    void whoever_set_it_right_is_called_by_name_and_by_the_login_if_nobody_has_it() {
        ReportShown shown = shown(Months.setRight(), null);

        assertThat(shown.person("mori")).isEqualTo("森 直子");
        assertThat(shown.person("gone")).isEqualTo("gone");
    }

    private static ReportShown shown(MonthlyReportData data, @Nullable FrozenMonth frozen) {
        return new ReportShown(
                new ReportedMonth(data, frozen),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("mori", "森 直子"),
                frozen == null ? List.of() : List.of(frozen),
                Map.of(),
                null,
                data.month(),
                Locale.JAPANESE);
    }
}
