package jp.orikaeshi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolidayListTest {
    @Test
    void its_end_is_told_sixty_days_ahead_by_the_date_in_japan() {
        assertThat(at("2027-11-01T14:59:59Z")).isEmpty();
        assertThat(at("2027-11-01T15:00:00Z")).hasValue(2027);
        assertThat(at("2029-01-01T00:00:00Z")).hasValue(2027);
    }

    private static Optional<Integer> at(String now) {
        return HolidayList.endsSoon(Instant.parse(now), ZoneId.of("Asia/Tokyo"));
    }
}
