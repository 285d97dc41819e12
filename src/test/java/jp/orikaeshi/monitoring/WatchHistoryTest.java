package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.monitoring.WatchHistory.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");

    @Test
    void what_still_has_a_check_is_watched_on() {
        assertThat(history(used(NOW.minusSeconds(60)), used(null)).goesOnAfter(NOW))
                .isTrue();
        assertThat(history(used(NOW.plusSeconds(60))).goesOnAfter(NOW)).isTrue();
    }

    @Test
    void what_was_removed_or_never_had_one_is_not() {
        assertThat(history(used(NOW.minusSeconds(60))).goesOnAfter(NOW)).isFalse();
        assertThat(history(used(NOW)).goesOnAfter(NOW)).isFalse();
        assertThat(history().goesOnAfter(NOW)).isFalse();
    }

    private static Term used(@Nullable Instant until) {
        return new Term(ProbeKind.HTTP, NOW.minusSeconds(3_600), until);
    }

    private static WatchHistory history(Term... probes) {
        return new WatchHistory(
                new UUID(0, 1), new UUID(0, 2), "web", AssetKind.WEBSITE, "サイト", 0, null, List.of(probes));
    }
}
