package jp.orikaeshi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.sla.CountedHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    @Test
    void the_list_has_the_165_days_of_the_cabinet_office_for_2019_to_2027() {
        assertThat(Holidays.japan().size()).isEqualTo(165);
        assertThat(Holidays.japan().lastYear()).isEqualTo(2027);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-04-30",
                "2019-05-01",
                "2019-05-02",
                "2019-10-22",
                "2020-07-23",
                "2020-07-24",
                "2020-08-10",
                "2021-07-22",
                "2021-07-23",
                "2021-08-08",
                "2021-08-09",
                "2026-09-22",
                "2027-03-22"
            })
    void days_that_rules_get_wrong_are_in(String day) {
        assertThat(Holidays.japan().contains(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-10-12", "2021-07-19", "2021-10-11", "2020-08-11", "2021-08-11"})
    void days_that_were_moved_away_are_not(String day) {
        assertThat(Holidays.japan().contains(LocalDate.parse(day))).isFalse();
    }

    @Test
    void a_list_that_is_replaced_changes_no_time_that_was_promised_before() {
        Instant wednesday = OffsetDateTime.parse("2026-04-28T17:00+09:00").toInstant();
        CountedHours before = hours(Holidays.japan().daysFrom(2026));
        CountedHours untouched = hours(null);
        Instant due = before.open().plus(wednesday, Duration.ofHours(2));
        try {
            new Holidays(Map.of(LocalDate.of(2026, 4, 28), "創立記念日")).nowInJapan();

            assertThat(Holidays.japan().contains(LocalDate.of(2026, 4, 29))).isFalse();
            assertThat(hours(before.holidays()).open().plus(wednesday, Duration.ofHours(2)))
                    .isEqualTo(due)
                    .isEqualTo(OffsetDateTime.parse("2026-04-30T10:00+09:00").toInstant());
            assertThat(untouched.open().plus(wednesday, Duration.ofHours(2))).isEqualTo(due);
            assertThat(hours(Holidays.japan().daysFrom(2026)).open().plus(wednesday, Duration.ofHours(2)))
                    .isEqualTo(OffsetDateTime.parse("2026-04-29T11:00+09:00").toInstant());
        } finally {
            Holidays.packaged().nowInJapan();
        }
    }

    private static CountedHours hours(@Nullable String holidays) {
        CalendarDefinition office = new CalendarDefinition(Map.of("mon-fri", "09:00-18:00"), "jp", List.of(), Map.of());
        return new CountedHours("office", ZoneId.of("Asia/Tokyo"), office, holidays);
    }

    @Test
    void the_list_ends_with_its_last_year() {
        assertThat(Holidays.japan().endsBefore(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(Holidays.japan().endsBefore(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(Holidays.none().endsBefore(LocalDate.of(2028, 1, 1))).isFalse();
    }
}
