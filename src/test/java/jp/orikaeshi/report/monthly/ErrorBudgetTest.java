package jp.orikaeshi.report.monthly;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.report.Availability;
import org.junit.jupiter.api.Test;

class ErrorBudgetTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final AvailabilityRule STRICT = new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN);
    private static final Instant NOW = Months.at("11-24T09:00");

    @Test
    void of_thirty_days_a_thousandth_may_be_down() {
        ErrorBudget budget = ErrorBudget.of(
                99_900, Duration.ofDays(30), List.of(Duration.ZERO, ofMinutes(40), Duration.ZERO, ofMinutes(5)), 30);

        assertThat(budget.allowed()).isEqualTo(ofMinutes(43).plusSeconds(12));
        assertThat(budget.burnDown())
                .containsExactly(
                        budget.allowed(), Duration.ofSeconds(192), Duration.ofSeconds(192), Duration.ofSeconds(-108));
        assertThat(budget.left()).isEqualTo(Duration.ofSeconds(-108));
        assertThat(budget.overdrawn()).isTrue();
    }

    @Test
    void a_budget_is_in_whole_seconds_so_that_what_is_left_is_what_a_reader_reckons() {
        ErrorBudget budget =
                ErrorBudget.of(99_900, Duration.ofSeconds(2_591_999), List.of(Duration.ofSeconds(126)), 30);

        assertThat(budget.allowed()).isEqualTo(Duration.ofSeconds(2_591));
        assertThat(budget.left()).isEqualTo(Duration.ofSeconds(2_465));
    }

    @Test
    void a_promise_of_all_the_time_allows_nothing() {
        assertThat(ErrorBudget.of(100_000, Duration.ofDays(30), List.of(), 30).allowed())
                .isZero();
    }

    @Test
    void a_customers_assets_are_one_budget() {
        Standing both = Standing.together("", "山田", "", List.of(asset(99_900, 0, 30), asset(99_900, 10, 0)));

        assertThat(both.availability().down()).isEqualTo(ofMinutes(40));
        assertThat(both.availability().watched()).isEqualTo(Duration.ofDays(4));
        assertThat(both.promised()).isEqualTo(99_900);
        assertThat(both.budget().orElseThrow().burnDown())
                .containsExactly(ofMinutes(76).plusSeconds(24), ofMinutes(46).plusSeconds(24));
        assertThat(Standing.together("", "", "", List.of(asset(99_900, 0, 0), asset(99_000, 0, 0)))
                        .promised())
                .as("two promises are none")
                .isNull();
        assertThat(both.rule()).isEqualTo(AvailabilityRule.USUAL);
        assertThat(Standing.together("", "", "", List.of(asset(99_900, 0, 0), asset(99_000, 0, 0)))
                        .rule())
                .as("two rules are none")
                .isNull();
    }

    private static Standing asset(int promised, int firstDay, int secondDay) {
        List<Availability> days = List.of(
                new Availability(ofHours(24), ofMinutes(firstDay)),
                new Availability(ofHours(24), ofMinutes(secondDay)));
        return new Standing(
                "",
                "山田",
                "web",
                new Availability(Duration.ofDays(2), ofMinutes(firstDay + secondDay)),
                new Aside(Duration.ZERO, Duration.ZERO),
                promised,
                promised == 99_900 ? AvailabilityRule.USUAL : STRICT,
                days,
                ErrorBudget.of(promised, Duration.ofDays(30), List.of(ofMinutes(firstDay), ofMinutes(secondDay)), 30));
    }

    @Test
    void periods_are_months_quarters_and_the_days_up_to_today() {
        assertThat(days("2026-11")).isEqualTo("2026-11-01 2026-12-01");
        assertThat(days("2026-Q4")).isEqualTo("2026-10-01 2027-01-01");
        assertThat(days("2024-Q1")).isEqualTo("2024-01-01 2024-04-01");
        assertThat(days("30d")).isEqualTo("2026-10-26 2026-11-25");
        assertThat(days("90d")).isEqualTo("2026-08-27 2026-11-25");
        for (String wrong : List.of("2026-12", "2027-Q1", "2026-Q5", "31d", "", "2026")) {
            assertThat(ReportPeriod.parse(wrong, NOW, JAPAN)).as(wrong).isEmpty();
        }
        assertThat(ReportPeriod.quarterOf(Months.OCTOBER)).isEqualTo("2026-Q4");
    }

    private static String days(String code) {
        ReportPeriod period = ReportPeriod.parse(code, NOW, JAPAN).orElseThrow();
        LocalDate first = period.first();
        assertThat(period.days()).hasSize((int) java.time.temporal.ChronoUnit.DAYS.between(first, period.end()));
        return first + " " + period.end();
    }
}
