package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final Instant MIDNIGHT = Incidents.at("2026-11-01T00:00:00+09:00");
    private static final Span NOVEMBER = new Span(MIDNIGHT, Incidents.at("2026-12-01T00:00:00+09:00"));

    @Test
    void a_month_without_an_outage_is_a_whole_one() {
        assertThat(Availability.of(NOVEMBER, List.of()).milliPercent()).hasValue(100_000);
    }

    @Test
    void two_probes_that_see_the_same_outage_count_it_once() {
        Availability november = Availability.of(NOVEMBER, List.of(minutes(70, 90), minutes(60, 80), minutes(65, 70)));

        assertThat(november.down()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void only_the_part_inside_the_month_counts() {
        Span over = new Span(MIDNIGHT.minusSeconds(3_600), MIDNIGHT.plusSeconds(60));

        assertThat(Availability.of(NOVEMBER, List.of(over)).down()).isEqualTo(Duration.ofMinutes(1));
        assertThat(Availability.of(NOVEMBER, List.of(minutes(-60, 0))).down()).isZero();
    }

    @Test
    void a_promise_broken_by_a_second_is_broken_and_does_not_look_kept() {
        // A thousandth of 30 days is 2592 s.
        Span allowed = new Span(MIDNIGHT, MIDNIGHT.plusSeconds(2_592));
        Span more = new Span(MIDNIGHT, MIDNIGHT.plusSeconds(2_593));

        assertThat(Availability.of(NOVEMBER, List.of(allowed)).keeps(99_900)).isTrue();
        assertThat(Availability.of(NOVEMBER, List.of(more)).keeps(99_900)).isFalse();
        assertThat(Availability.of(NOVEMBER, List.of(more)).milliPercent()).hasValue(99_899);
    }

    @Test
    void what_was_never_watched_has_no_figure() {
        assertThat(Availability.of(new Span(MIDNIGHT, MIDNIGHT), List.of()).milliPercent())
                .isEmpty();
    }

    private static Span minutes(int from, int to) {
        return new Span(MIDNIGHT.plusSeconds(from * 60L), MIDNIGHT.plusSeconds(to * 60L));
    }
}
