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

    @Test
    void the_figures_of_an_asset_lead_to_its_stretches_and_those_of_others_to_their_assets() {
        Standing one = standing(AvailabilityRule.USUAL);

        assertThat(shown("asset", "", one).explained(one, "down"))
                .isEqualTo("/reports/availability/explain?asset=11&period=2026-10&part=down");
        assertThat(shown("customer", "", one).explained(one, "down"))
                .isEqualTo("/reports/availability?period=2026-10&by=asset&customer=11");
        assertThat(shown("provider", "7", one).explained(one, ""))
                .isEqualTo("/reports/availability?period=2026-10&by=asset&customer=7&provider=11");
    }

    @Test
    void the_assets_that_a_figure_is_made_of_stand_above_their_sum() {
        Standing one = standing(AvailabilityRule.USUAL);

        assertThat(shown("asset", "7", one, one)
                        .together()
                        .orElseThrow()
                        .availability()
                        .watched())
                .isEqualTo(Duration.ofDays(2));
        assertThat(shown("asset", "", one, one).together()).isEmpty();
        assertThat(shown("customer", "7", one, one).together()).isEmpty();
    }

    @Test
    void figures_below_each_other_have_the_same_places_and_promises_are_short() {
        assertThat(List.of(100_000, 50_032, 80, 0))
                .extracting(ReportShown::percent)
                .containsExactly("100.000 %", "50.032 %", "0.080 %", "0.000 %");
        assertThat(List.of(99_900, 100_000))
                .extracting(ReportShown::shortPercent)
                .containsExactly("99.9 %", "100 %");
    }

    private static AvailabilityShown shown(List<Standing> standings) {
        return shown("asset", "", standings.toArray(Standing[]::new));
    }

    private static AvailabilityShown shown(String by, String customer, Standing... standings) {
        ReportPeriod period = ReportPeriod.parse("2026-10", Months.OVER, ZoneId.of("Asia/Tokyo"))
                .orElseThrow();
        return new AvailabilityShown(period, by, customer, "", List.of(standings), Map.of(), Map.of(), List.of());
    }

    private static Standing standing(@Nullable AvailabilityRule rule) {
        return new Standing(
                "11",
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
