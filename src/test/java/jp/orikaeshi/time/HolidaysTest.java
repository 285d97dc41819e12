package jp.orikaeshi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
