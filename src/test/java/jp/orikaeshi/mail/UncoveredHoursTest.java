package jp.orikaeshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.orikaeshi.time.Period;
import org.junit.jupiter.api.Test;

class UncoveredHoursTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:10:00Z");

    @Test
    void a_gap_is_told_a_week_ahead_and_once_more_a_day_ahead() {
        Period gap = gap(Duration.ofDays(3));
        Subject week = told(gap, NOW);

        assertThat(told(gap, NOW.plus(Duration.ofDays(1))).toldBy(week)).isTrue();
        assertThat(told(gap, NOW.plus(Duration.ofDays(2)).plusSeconds(1)).toldBy(week))
                .isFalse();
    }

    @Test
    void of_several_only_what_is_new_is_a_reason_to_write_again() {
        Period first = gap(Duration.ofDays(3));
        Period second = gap(Duration.ofDays(4));
        Subject both = Subject.ofDuty(UncoveredHours.news(List.of(first, second), NOW));

        assertThat(told(second, NOW).toldBy(both)).isTrue();
        assertThat(both.toldBy(told(second, NOW))).isFalse();
    }

    @Test
    void what_lasts_for_longer_than_is_looked_at_stays_the_same_gap() {
        Period today = new Period(NOW.minus(UncoveredHours.AHEAD), NOW.plus(Duration.ofDays(14)));
        Instant later = NOW.plus(Duration.ofHours(1));
        Period anHourLater = new Period(later.minus(UncoveredHours.AHEAD), later.plus(Duration.ofDays(14)));

        assertThat(UncoveredHours.news(List.of(today), NOW))
                .isEqualTo(UncoveredHours.news(List.of(anHourLater), later))
                .isEqualTo(Set.of("day:always"));
        assertThat(UncoveredHours.endless(today, NOW)).isTrue();
    }

    private static Subject told(Period gap, Instant now) {
        return Subject.ofDuty(UncoveredHours.news(List.of(gap), now));
    }

    private static Period gap(Duration ahead) {
        return new Period(NOW.plus(ahead), NOW.plus(ahead).plus(Duration.ofHours(2)));
    }
}
