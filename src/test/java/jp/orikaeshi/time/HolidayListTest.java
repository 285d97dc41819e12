package jp.orikaeshi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import jp.orikaeshi.settings.Settings;
import org.junit.jupiter.api.Test;

class HolidayListTest {
    @Test
    void its_end_is_told_sixty_days_ahead_by_the_date_in_japan() {
        assertThat(at("2027-11-01T14:59:59Z").endsSoon()).isEmpty();
        assertThat(at("2027-11-01T15:00:00Z").endsSoon()).isPresent();
        assertThat(at("2027-11-02T15:00:00Z").endsSoon()).hasValue(2027);
        assertThat(at("2029-01-01T00:00:00Z").endsSoon()).hasValue(2027);
    }

    private static HolidayList at(String now) {
        HolidayList list = new HolidayList();
        list.settings = Settings.of(Map.of());
        list.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return list;
    }
}
