package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.orikaeshi.report.monthly.ErrorBudget;
import org.junit.jupiter.api.Test;

class BurnDownTest {
    @Test
    void the_line_falls_with_each_day_that_was_down_and_ends_today() {
        BurnDown chart =
                BurnDown.of(new ErrorBudget(Duration.ofMinutes(40), List.of(Duration.ZERO, Duration.ofMinutes(20)), 4));

        assertThat(chart.points()).isEqualTo("0.0,2.0 60.0,2.0 120.0,28.0");
        assertThat(chart.zero()).isEqualTo(54);
    }

    @Test
    void a_budget_that_is_overdrawn_goes_below_the_line_of_zero() {
        BurnDown chart = BurnDown.of(new ErrorBudget(Duration.ofMinutes(40), List.of(Duration.ofMinutes(80)), 2));

        assertThat(chart.points()).isEqualTo("0.0,2.0 120.0,54.0");
        assertThat(chart.zero()).isEqualTo(28);
    }
}
