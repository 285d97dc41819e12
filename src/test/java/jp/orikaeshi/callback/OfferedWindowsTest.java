package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import jp.orikaeshi.time.BusinessCalendar;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.OpeningHours;
import org.junit.jupiter.api.Test;

class OfferedWindowsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    // A Tuesday.
    private static final Instant NOW = at("2026-12-01T12:30+09:00");

    @Test
    void they_are_those_of_the_day_that_have_not_begun_and_of_the_week_that_follows() {
        List<Window> offered = offered(BusinessCalendar.always(), OfferedWindowsTest::oneOnDuty, List.of(), 1);
        assertThat(offered)
                .startsWith(
                        window("2026-12-01T13:00+09:00"),
                        window("2026-12-01T15:00+09:00"),
                        window("2026-12-01T17:00+09:00"),
                        window("2026-12-01T19:00+09:00"),
                        window("2026-12-02T09:00+09:00"))
                .endsWith(window("2026-12-08T09:00+09:00"))
                .allMatch(window -> window.acceptable(NOW));
    }

    @Test
    void none_is_offered_outside_the_hours_of_the_plan_not_even_in_part() {
        BusinessCalendar business =
                OpeningHours.of(Map.of("mon-fri", "09:00-18:00"), Holidays.none(), List.of(), TOKYO);
        assertThat(offered(business, OfferedWindowsTest::oneOnDuty, List.of(), 1))
                .contains(window("2026-12-01T15:00+09:00"))
                .doesNotContain(window("2026-12-01T17:00+09:00"), window("2026-12-05T13:00+09:00"));
    }

    @Test
    void none_is_offered_while_nobody_is_on_duty() {
        Window alone = window("2026-12-01T15:00+09:00");
        assertThat(offered(BusinessCalendar.always(), window -> window.equals(alone) ? 0 : 1, List.of(), 1))
                .doesNotContain(alone)
                .contains(window("2026-12-01T17:00+09:00"));
    }

    @Test
    void one_engineer_talks_with_twelve_customers_in_two_hours_and_two_with_twice_as_many() {
        Window wanted = window("2026-12-01T15:00+09:00");
        List<Window> eleven = Collections.nCopies(11, wanted);
        List<Window> twelve = Collections.nCopies(12, wanted);
        assertThat(offered(BusinessCalendar.always(), OfferedWindowsTest::oneOnDuty, eleven, 1))
                .contains(wanted);
        assertThat(offered(BusinessCalendar.always(), OfferedWindowsTest::oneOnDuty, twelve, 1))
                .doesNotContain(wanted);
        assertThat(offered(BusinessCalendar.always(), window -> 2, twelve, 1)).contains(wanted);
    }

    @Test
    void what_was_agreed_by_hand_counts_wherever_it_overlaps() {
        Window across = new Window(at("2026-12-01T16:30+09:00"), at("2026-12-01T17:30+09:00"));
        assertThat(offered(
                        BusinessCalendar.always(), OfferedWindowsTest::oneOnDuty, Collections.nCopies(12, across), 1))
                .doesNotContain(window("2026-12-01T15:00+09:00"), window("2026-12-01T17:00+09:00"))
                .contains(window("2026-12-01T13:00+09:00"), window("2026-12-01T19:00+09:00"));
    }

    @Test
    void a_carrier_takes_two_calls_for_each() {
        Window wanted = window("2026-12-01T15:00+09:00");
        assertThat(offered(BusinessCalendar.always(), window -> 1000, Collections.nCopies(3600, wanted), 1))
                .doesNotContain(wanted);
        assertThat(offered(BusinessCalendar.always(), window -> 1000, Collections.nCopies(3600, wanted), 2))
                .contains(wanted);
    }

    private static List<Window> offered(
            BusinessCalendar hours, ToIntFunction<Window> onDuty, List<Window> taken, int pace) {
        return new OfferedWindows(TOKYO, hours, onDuty, taken, pace).at(NOW);
    }

    private static int oneOnDuty(Window all) {
        return 1;
    }

    private static Window window(String from) {
        return new Window(at(from), at(from).plus(Duration.ofHours(2)));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
