package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponseWindowTest {
    private static final Instant CALL = Instant.parse("2026-11-24T02:10:00Z");

    @Test
    void a_short_trouble_is_seen_with_half_an_hour_on_either_side_minute_by_minute() {
        ResponseWindow window = ResponseWindow.around(CALL, CALL.plusSeconds(600), CALL.plus(Duration.ofDays(1)));
        assertThat(window)
                .isEqualTo(
                        new ResponseWindow(CALL.minusSeconds(1_800), CALL.plusSeconds(2_400), Duration.ofMinutes(1)));
    }

    @Test
    void nothing_is_drawn_that_has_not_happened_yet() {
        assertThat(ResponseWindow.around(CALL, CALL.plusSeconds(600), CALL.plusSeconds(600))
                        .to())
                .isEqualTo(CALL.plusSeconds(600));
    }

    @Test
    void a_trouble_of_months_is_drawn_by_its_last_thirty_days_in_few_points() {
        Instant now = CALL.plus(Duration.ofDays(200));
        ResponseWindow window = ResponseWindow.around(CALL, now, now);
        assertThat(window.from()).isEqualTo(now.minus(Duration.ofDays(30)));
        assertThat(Duration.between(window.from(), window.to()).dividedBy(window.step()))
                .isLessThanOrEqualTo(180);
    }
}
