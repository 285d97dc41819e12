package jp.orikaeshi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.callback.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and hours as callers say them. It is Tuesday, the first of December. */
class SpokenTimesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<Window> OFFERED = List.of(
            ReceptionRig.window("2026-12-01T17:00+09:00"),
            ReceptionRig.window("2026-12-02T09:00+09:00"),
            ReceptionRig.window("2026-12-03T11:00+09:00"),
            ReceptionRig.window("2026-12-04T11:00+09:00"),
            ReceptionRig.window("2026-12-07T11:00+09:00"));

    @ParameterizedTest
    @CsvSource({
        "今日でお願いします, 1",
        "本日, 1",
        "明日の午前中に, 2",
        "あした, 2",
        "明後日がいいです, 3",
        "あさって, 3",
        "金曜日, 4",
        "12月4日, 4",
        "４日, 4",
        "today please, 1",
        "the day after tomorrow, 3",
        "tomorrow, 2",
        "on Friday, 4",
        "december 4th, 4"
    })
    void a_day_is_named_by_how_near_it_is_by_its_weekday_or_by_its_date(String words, int day) {
        assertThat(days().spoken(words, TODAY)).contains(TODAY.withDayOfMonth(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"日曜日", "12月7日", "20日", "いつでも", "anytime"})
    void what_is_not_among_the_few_that_were_named_is_asked_again(String words) {
        assertThat(days().spoken(words, TODAY)).isEmpty();
    }

    @Test
    void what_is_near_and_cannot_be_chosen_is_not_taken_for_another_day() {
        List<Window> later = OFFERED.subList(1, 4);
        assertThat(ChoosableDays.of(later, TOKYO).spoken("今日の4日に", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "午後3時, 15",
        "15時ごろ, 15",
        "3時, 15",
        "午前9時に, 9",
        "１１時, 11",
        "3 pm, 15",
        "午後8時, 20",
        "8pm, 20",
        "10 p.m., 22",
        "9 a.m., 9",
        "12時, 12",
        "午後7時半, 19"
    })
    void an_hour_is_said_as_people_say_it_at_a_desk(String words, int hour) {
        assertThat(SpokenHour.in(words)).contains(new SpokenHour(hour));
    }

    @Test
    void it_is_taken_for_the_time_in_which_it_lies() {
        List<Window> day =
                List.of(ReceptionRig.window("2026-12-02T13:00+09:00"), ReceptionRig.window("2026-12-02T15:00+09:00"));
        assertThat(new SpokenHour(14).among(day, TOKYO)).contains(day.get(0));
        assertThat(new SpokenHour(15).among(day, TOKYO)).contains(day.get(1));
        assertThat(new SpokenHour(17).among(day, TOKYO)).isEmpty();
        assertThat(SpokenHour.in("いつでも")).isEqualTo(Optional.empty());
    }

    private static ChoosableDays days() {
        return ChoosableDays.of(OFFERED, TOKYO);
    }
}
