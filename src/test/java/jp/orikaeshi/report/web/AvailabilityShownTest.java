package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.monthly.Aside;
import jp.orikaeshi.report.monthly.Months;
import jp.orikaeshi.report.monthly.ReportPeriod;
import jp.orikaeshi.report.monthly.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AvailabilityShownTest {
    private static final AvailabilityRule STRICT = new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN);

    @Test
    void a_rule_that_is_not_as_usual_is_told_once_and_marked_at_each_that_has_it() {
        Standing strict = standing(STRICT);
        Standing usual = standing(AvailabilityRule.USUAL);
        Standing several = standing(null);
        AvailabilityShown shown = shown(List.of(strict, usual, several, strict));

        assertThat(shown.rules(Locale.ENGLISH)).hasSize(2).first().asString().contains("like any other time");
        assertThat(shown.mark(strict, Locale.ENGLISH)).isEqualTo(1);
        assertThat(shown.mark(usual, Locale.ENGLISH)).isZero();
        assertThat(shown.mark(several, Locale.ENGLISH)).isEqualTo(2);
    }

    private static AvailabilityShown shown(List<Standing> standings) {
        ReportPeriod period = ReportPeriod.parse("2026-10", Months.OVER, ZoneId.of("Asia/Tokyo"))
                .orElseThrow();
        return new AvailabilityShown(period, "asset", "", standings, Map.of(), List.of());
    }

    private static Standing standing(@Nullable AvailabilityRule rule) {
        return new Standing(
                null,
                "山田",
                "web",
                new Availability(Duration.ofDays(1), Duration.ZERO),
                new Aside(Duration.ZERO, Duration.ZERO),
                null,
                rule,
                List.of(),
                null);
    }
}
