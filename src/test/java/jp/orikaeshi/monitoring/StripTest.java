package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StripTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void outages_of_several_probes_at_a_time_count_once() {
        Strip strip = strip(List.of(seen(0, 0, 0, 5)), outage(10, 30), outage(20, 40), outage(25, 28));

        assertThat(strip.cells().get(0).down()).isEqualTo(Duration.ofMinutes(30));
        assertThat(strip.cells().get(0).status()).isEqualTo(Status.DOWN);
        assertThat(strip.down()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void an_outage_over_a_border_counts_on_both_sides_and_one_that_lasts_until_now() {
        Strip strip = strip(List.of(), outage(50, 70), outage(110, null));

        assertThat(strip.cells())
                .extracting(Strip.Cell::down)
                .containsExactly(Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(30));
    }

    @Test
    void a_failed_check_without_a_confirmed_outage_is_no_downtime() {
        Strip strip = strip(List.of(seen(0, 0, 0, 1), seen(60, 1, 0, 1)));

        assertThat(statuses(strip)).containsExactly(Status.UP, Status.DEGRADED, null);
    }

    @Test
    void where_no_check_could_tell_it_is_unknown_and_where_none_was_it_is_blank() {
        Strip strip = strip(List.of(seen(0, 0, 10, 0), seen(60, 0, 9, 0)));

        assertThat(statuses(strip)).containsExactly(Status.UNKNOWN, Status.UP, null);
    }

    private static List<@Nullable Status> statuses(Strip strip) {
        return strip.cells().stream().<@Nullable Status>map(Strip.Cell::status).toList();
    }

    // Three hours, of which the last is half over.
    private static Strip strip(List<HistoryPoint> seen, Outage... outages) {
        return Strip.of(List.of(at(0), at(60), at(120), at(180)), seen, List.of(outages), at(150));
    }

    private static HistoryPoint seen(int minute, int degraded, int unknown, int down) {
        return new HistoryPoint(at(minute), 10, degraded, unknown, down, null, null, Map.of());
    }

    private static Outage outage(int from, @Nullable Integer to) {
        return new Outage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                ProbeKind.HTTP,
                at(from),
                at(from + 1),
                to == null ? null : at(to),
                "timeout",
                "");
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
