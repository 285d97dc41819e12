package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void it_leaves_time_to_find_an_engineer_however_late_it_is_agreed() {
        assertThat(in(60, 75).acceptable(NOW)).isTrue();
        assertThat(in(60, 74).acceptable(NOW)).isFalse();
        assertThat(in(-30, 15).acceptable(NOW)).isTrue();
        assertThat(in(-30, 14).acceptable(NOW)).isFalse();
    }

    @Test
    void it_is_within_a_week() {
        Instant end = NOW.plus(Window.FURTHEST);
        assertThat(new Window(end.minusSeconds(3600), end).acceptable(NOW)).isTrue();
        assertThat(new Window(end.minusSeconds(3600), end.plusSeconds(1)).acceptable(NOW))
                .isFalse();
    }

    @Test
    void it_ends_after_it_begins() {
        assertThatThrownBy(() -> in(60, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_reads_as_people_write_it() {
        assertThat(in(180, 300).text(TOKYO)).isEqualTo("12/1 15:00–17:00");
        assertThat(in(600, 1440).text(TOKYO)).isEqualTo("12/1 22:00–12/2 12:00");
    }

    private static Window in(int from, int until) {
        return new Window(NOW.plus(Duration.ofMinutes(from)), NOW.plus(Duration.ofMinutes(until)));
    }
}
