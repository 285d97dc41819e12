package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows of the report of all customers add up to its totals, with a row for callers who are no customer's. */
class MonthTotalsTest {
    private static final List<ToLongFunction<MonthTotals>> ADDED_UP = List.of(
            MonthTotals::customers,
            MonthTotals::assets,
            MonthTotals::watchedSeconds,
            MonthTotals::downSeconds,
            MonthTotals::broken,
            MonthTotals::outages,
            MonthTotals::tickets,
            MonthTotals::calls,
            MonthTotals::met,
            MonthTotals::missed,
            MonthTotals::withdrawn,
            MonthTotals::open,
            MonthTotals::reached);

    @Test
    void the_rows_of_all_customers_and_of_other_callers_add_up_to_the_totals() {
        for (MonthlyReportData data : List.of(Months.everybody(), Months.busy(), lateForNobody())) {
            MonthTotals totals = MonthTotals.of(data);

            ADDED_UP.forEach(
                    figure -> assertThat(rows(data).mapToLong(figure).sum()).isEqualTo(figure.applyAsLong(totals)));
            assertThat(rows(data)
                            .flatMap(one -> Stream.ofNullable(one.lowest()))
                            .min(Integer::compare))
                    .hasValue(Objects.requireNonNull(totals.lowest()));
        }
    }

    @Test
    void what_is_broken_for_callers_of_no_customer_is_in_their_row_and_in_the_totals() {
        MonthlyReportData data = lateForNobody();

        assertThat(MonthTotals.of(data.others().get(0)).missed()).isEqualTo(2);
        assertThat(MonthTotals.of(data).missed())
                .isEqualTo(data.customers().stream()
                                .mapToInt(one -> MonthTotals.of(one).missed())
                                .sum()
                        + 2);
    }

    @Test
    void the_waits_of_everybody_have_the_median_and_the_worst_of_the_totals() {
        MonthlyReportData data = Months.everybody();
        MonthTotals totals = MonthTotals.of(data);

        assertThat(data.waits().number()).isEqualTo(totals.reached()).isEqualTo(11);
        assertThat(data.waits().median().orElseThrow().toSeconds()).isEqualTo(totals.medianSeconds());
        assertThat(data.waits().worst().orElseThrow().toSeconds()).isEqualTo(totals.worstSeconds());
    }

    private static Stream<MonthTotals> rows(MonthlyReportData data) {
        List<MonthTotals> rows = new ArrayList<>();
        data.customers().forEach(one -> rows.add(MonthTotals.of(one)));
        data.others().forEach(callers -> rows.add(MonthTotals.of(callers)));
        return rows.stream();
    }

    /** Everybody's October in which callers nobody knows had what the bad customer had, late promises too. */
    private static MonthlyReportData lateForNobody() {
        MonthlyReportData all = Months.everybody();
        ServiceMonth late = all.customers().get(0).service();
        return new MonthlyReportData(
                all.month(),
                all.issuer(),
                true,
                all.customers(),
                new Unowned(late, Objects.requireNonNull(all.unowned()).unverified()),
                all.madeAt());
    }
}
