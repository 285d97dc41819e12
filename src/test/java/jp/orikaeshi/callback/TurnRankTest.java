package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnRankTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");

    @Test
    void an_emergency_goes_before_what_is_overdue_and_that_before_what_is_due() {
        TurnRank emergency = TurnRank.of(NOW.plusSeconds(1800), true);
        TurnRank overdue = TurnRank.of(NOW.minusSeconds(7200), false);
        TurnRank due = TurnRank.of(NOW.plusSeconds(60), false);
        assertThat(Stream.of(due, overdue, emergency).sorted(Comparator.comparing(TurnRank::at)))
                .containsExactly(emergency, overdue, due);
    }

    @Test
    void whoever_has_waited_for_a_day_goes_before_an_emergency_that_comes_in_now() {
        assertThat(TurnRank.of(NOW.minusSeconds(86_401), false).at())
                .isBefore(TurnRank.of(NOW, true).at());
    }
}
