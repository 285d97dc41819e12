package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.pdf.HtmlPdf;
import jp.orikaeshi.sla.Correction;
import jp.orikaeshi.sla.Promise;
import org.junit.jupiter.api.Test;

class FrozenTest {
    private static final URI DESK = URI.create("https://desk.example");

    @Test
    void figures_that_were_frozen_are_read_again_as_they_were() {
        for (MonthlyReportData data : new MonthlyReportData[] {Months.bad(), Months.everybody(), Months.quiet()}) {
            Frozen frozen = Frozen.of(data);

            MonthlyReportData again = Frozen.read(frozen.bytes());

            assertThat(again).isEqualTo(data);
            assertThat(Frozen.of(again).sha256()).isEqualTo(frozen.sha256()).hasSize(64);
        }
    }

    @Test
    void a_month_that_was_frozen_before_plans_had_a_rule_is_read_and_written_as_it_was() {
        String figures = Frozen.of(Months.bad()).figures();
        MonthlyReportData ruled = Months.ruled(new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN));

        assertThat(figures).doesNotContain("otherwise", "excluded");
        assertThat(Frozen.read(Frozen.of(Months.bad()).bytes())
                        .customers()
                        .get(0)
                        .rule())
                .isEqualTo(AvailabilityRule.USUAL);
        assertThat(Frozen.read(Frozen.of(ruled).bytes())).isEqualTo(ruled);
    }

    @Test
    void a_month_that_was_frozen_before_corrections_had_their_reason_is_read_and_written_as_it_was() {
        String figures = Frozen.of(Months.setRight()).figures();
        String before = figures.replaceAll(",\"corrections\":\\[[^]]*]", "");

        MonthlyReportData again = Frozen.read(before.getBytes(StandardCharsets.UTF_8));

        assertThat(before).isNotEqualTo(figures).doesNotContain("お客様の停電");
        assertThat(corrected(again).why()).isEmpty();
        assertThat(Frozen.of(again).figures()).isEqualTo(before);
        assertThat(corrected(Frozen.read(figures.getBytes(StandardCharsets.UTF_8)))
                        .why())
                .extracting(Correction::reason, Correction::by)
                .containsExactly(tuple("お客様の停電", "mori"));
    }

    private static PromiseMonth.Corrected corrected(MonthlyReportData data) {
        return data.customers().get(0).service().of(Promise.UPDATE).corrected().get(0);
    }

    @Test
    void what_is_printed_of_them_is_the_same_to_the_byte() {
        MonthlyReportData data = Months.bad();
        MonthlyReportData again = Frozen.read(Frozen.of(data).bytes());

        assertThat(MonthlyDocument.print(new HtmlPdf(), again, DESK).bytes())
                .isEqualTo(MonthlyDocument.print(new HtmlPdf(), data, DESK).bytes());
    }

    @Test
    void another_edition_says_the_same_whenever_it_is_made_and_whatever_it_is_compared_to() {
        MonthlyReportData first = Months.bad();
        MonthlyReportData later = first.comparedTo(List.of(new Before("2026-09", MonthTotals.of(Months.quiet()))));

        assertThat(later.sameAs(first)).isTrue();
        assertThat(later.sameAs(Months.quiet())).isFalse();
    }

    @Test
    void the_totals_are_those_of_the_figures() {
        MonthTotals totals = MonthTotals.of(Months.bad());

        assertThat(totals.assets()).isEqualTo(2);
        assertThat(totals.tickets()).isEqualTo(3);
        assertThat(totals.calls()).isEqualTo(3);
        assertThat(totals.missed()).isEqualTo(2);
        assertThat(totals.withdrawn()).isEqualTo(2);
        assertThat(totals.outages())
                .isEqualTo(Months.bad().customers().get(0).outages().size());
        assertThat(totals.medianSeconds()).isEqualTo(28 * 60 + 30);
        assertThat(totals.lowest())
                .isEqualTo(Months.bad().customers().get(0).lowest().orElseThrow());
    }
}
