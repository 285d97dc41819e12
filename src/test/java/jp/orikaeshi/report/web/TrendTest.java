package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.MonthTotals;
import jp.orikaeshi.report.web.TrendChart.Level;
import jp.orikaeshi.report.web.TrendChart.Point;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void the_earliest_month_is_on_the_left_and_a_bar_is_as_wide_alone_as_among_others() {
        TrendChart two =
                trend(month("2026-11", 1, 1, 0), month("2026-10", 3, 1, 0)).kept();
        TrendChart one = trend(month("2026-11", 1, 1, 0)).kept();

        assertThat(two.points())
                .extracting(Point::month, Point::milliPercent)
                .containsExactly(tuple(YearMonth.of(2026, 10), 75_000), tuple(YearMonth.of(2026, 11), 50_000));
        assertThat(two.points().get(0).x()).isEqualTo(one.points().get(0).x());
        assertThat(one.width())
                .as("no wider than a telephone shows")
                .isEqualTo(two.width())
                .isLessThan(320);
    }

    @Test
    void nothing_kept_is_zero_and_nothing_promised_is_no_value() {
        TrendChart kept =
                trend(month("2026-11", 0, 2, 0), month("2026-10", 0, 0, 0)).kept();

        assertThat(kept.points()).extracting(Point::milliPercent).containsExactly(null, 0);
        assertThat(kept.points()).extracting(Point::y).containsOnly((double) kept.base());
    }

    @Test
    void the_scale_of_promises_goes_from_nothing_to_all() {
        assertThat(trend(month("2026-11", 1, 0, 0)).kept().levels())
                .extracting(Level::milliPercent)
                .containsExactly(0, 50_000, 100_000);
    }

    @Test
    void the_scale_of_availability_begins_below_the_lowest() {
        assertThat(scaleOf(0)).containsExactly(99_000, 99_500, 100_000);
        assertThat(scaleOf(10_000)).as("99.000 %").containsExactly(99_000, 99_500, 100_000);
        assertThat(scaleOf(10_001)).as("98.999 %").containsExactly(95_000, 97_500, 100_000);
        assertThat(scaleOf(60_000)).containsExactly(90_000, 95_000, 100_000);
        assertThat(scaleOf(400_000)).containsExactly(50_000, 75_000, 100_000);
        assertThat(scaleOf(900_000)).containsExactly(0, 50_000, 100_000);
    }

    @Test
    void a_month_between_of_which_nothing_is_known_has_its_place_and_breaks_the_line() {
        TrendChart chart = trend(
                        month("2027-02", 1, 0, 0),
                        month("2027-01", 1, 0, 0),
                        month("2026-11", 1, 0, 0),
                        month("2026-10", 1, 0, 0))
                .availability();

        assertThat(chart.points())
                .extracting(point -> point.month().toString())
                .containsExactly("2026-10", "2026-11", "2026-12", "2027-01", "2027-02");
        assertThat(chart.points().get(2).milliPercent()).isNull();
        assertThat(chart.lines()).hasSize(2);
    }

    @Test
    void the_year_is_said_at_the_first_month_and_at_each_january() {
        Before[] months = IntStream.range(0, 24)
                .mapToObj(n -> month(YearMonth.of(2027, 3).minusMonths(n).toString(), 1, 0, 0))
                .toArray(Before[]::new);

        assertThat(trend(months).kept().points())
                .filteredOn(Point::newYear)
                .extracting(point -> point.month().toString())
                .containsExactly("2025-04", "2026-01", "2027-01");
    }

    @Test
    void no_months_are_an_empty_chart() {
        assertThat(trend().kept().points()).isEmpty();
        assertThat(trend().availability().lines()).isEmpty();
    }

    @Test
    void months_are_named_in_both_languages() {
        YearMonth november = YearMonth.of(2026, 11);

        assertThat(MonthName.full(november, Locale.JAPANESE)).isEqualTo("2026年11月");
        assertThat(MonthName.full(november, Locale.ENGLISH)).isEqualTo("November 2026");
        assertThat(MonthName.brief(november, Locale.JAPANESE)).isEqualTo("11月");
        assertThat(MonthName.brief(november, Locale.ENGLISH)).isEqualTo("Nov");
        assertThat(MonthName.year(november, Locale.JAPANESE)).isEqualTo("2026年");
    }

    private static List<Integer> scaleOf(long downSeconds) {
        return trend(month("2026-11", 1, 0, downSeconds), month("2026-10", 1, 0, 0)).availability().levels().stream()
                .map(Level::milliPercent)
                .toList();
    }

    /** The latest first, as they are read. */
    private static Trend trend(Before... months) {
        return new Trend("", List.of(months), Map.of());
    }

    /** Watched for a million seconds. */
    private static Before month(String month, int met, int missed, long downSeconds) {
        return new Before(
                month,
                new MonthTotals(1, 1, 1_000_000, downSeconds, null, 0, 0, 0, 0, met, missed, 0, 0, 0, null, null));
    }
}
