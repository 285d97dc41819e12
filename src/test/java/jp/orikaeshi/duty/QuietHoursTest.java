package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final QuietHours NIGHT = new QuietHours(Map.of("mon-fri", "22:00-07:00"));
    // A Friday.
    private static final Instant LATE = Instant.parse("2026-11-27T23:30:00+09:00");

    @Test
    void what_happens_at_night_is_told_in_the_morning() {
        assertThat(NIGHT.over(LATE, TOKYO)).isEqualTo(Instant.parse("2026-11-28T07:00:00+09:00"));
    }

    @Test
    void by_day_it_is_told_at_once() {
        Instant noon = Instant.parse("2026-11-27T12:00:00+09:00");
        assertThat(NIGHT.over(noon, TOKYO)).isEqualTo(noon);
        assertThat(QuietHours.NONE.over(LATE, TOKYO)).isEqualTo(LATE);
    }

    @Test
    void a_week_that_is_quiet_without_end_silences_nobody() {
        assertThat(new QuietHours(Map.of("mon-sun", "00:00-24:00")).over(LATE, TOKYO))
                .isEqualTo(LATE);
    }

    @Test
    void ranges_of_days_go_through_the_form_unchanged_in_meaning() {
        QuietHours weekend = new QuietHours(Map.of("fri-mon", "22:00-07:00"));
        assertThat(weekend.byDay()).containsOnlyKeys("fri", "sat", "sun", "mon");
        assertThat(QuietHours.ofDays(weekend.byDay()).byDay()).isEqualTo(weekend.byDay());
        QuietHours daily = new QuietHours(Map.of("mon-sun", "22:00-07:00"));
        assertThat(QuietHours.ofDays(daily.byDay())).isEqualTo(daily);
    }
}
