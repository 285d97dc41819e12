package jp.orikaeshi.time;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final BusinessCalendar always = BusinessCalendar.always();
    private final BusinessCalendar business = OpeningHours.of(
            Map.of("mon-fri", "09:00-18:00", "sat", "10:00-12:00"), Holidays.japan(), List.of("12-29/01-03"), TOKYO);

    private static Instant at(String japan) {
        return OffsetDateTime.parse(japan + ":00+09:00").toInstant();
    }

    @Test
    void always_has_no_gap_at_midnight_or_new_year() {
        assertThat(always.plus(at("2026-12-31T23:59"), ofMinutes(2))).isEqualTo(at("2027-01-01T00:01"));
        assertThat(always.between(at("2026-12-31T23:59"), at("2027-01-01T00:01")))
                .isEqualTo(ofMinutes(2));
    }

    @Test
    void time_does_not_run_backwards() {
        assertThat(always.between(at("2026-11-24T10:00"), at("2026-11-24T09:00")))
                .isEqualTo(Duration.ZERO);
        assertThat(business.between(at("2026-11-24T10:00"), at("2026-11-24T09:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void the_night_does_not_count() {
        assertThat(business.between(at("2026-11-24T17:30"), at("2026-11-25T09:30")))
                .isEqualTo(ofHours(1));
        assertThat(business.plus(at("2026-11-24T17:30"), ofHours(1))).isEqualTo(at("2026-11-25T09:30"));
    }

    @Test
    void what_starts_at_night_starts_in_the_morning() {
        assertThat(business.plus(at("2026-11-25T02:10"), ofMinutes(30))).isEqualTo(at("2026-11-25T09:30"));
    }

    @Test
    void time_that_ends_with_the_day_ends_at_closing_not_at_the_next_opening() {
        assertThat(business.plus(at("2026-11-24T17:00"), ofHours(1))).isEqualTo(at("2026-11-24T18:00"));
    }

    @Test
    void saturday_is_short_and_sunday_closed() {
        assertThat(business.between(at("2026-11-27T18:00"), at("2026-11-30T09:00")))
                .isEqualTo(ofHours(2));
    }

    @Test
    void a_holiday_between_two_holidays_is_closed_too() {
        // 2026-09-21 to 23: respect-for-the-aged day, the day between, autumnal equinox.
        assertThat(business.plus(at("2026-09-19T12:00"), ofMinutes(1))).isEqualTo(at("2026-09-24T09:01"));
    }

    @Test
    void the_company_is_closed_over_new_year() {
        // 12-28 is a Monday; 01-04 is a Monday again.
        assertThat(business.between(at("2026-12-28T18:00"), at("2027-01-04T09:00")))
                .isEqualTo(Duration.ZERO);
        assertThat(business.plus(at("2026-12-28T17:59"), ofMinutes(2))).isEqualTo(at("2027-01-04T09:01"));
    }

    @Test
    void a_day_may_be_closed_once() {
        BusinessCalendar calendar =
                OpeningHours.of(Map.of("mon-sun", "00:00-24:00"), Holidays.none(), List.of("2026-08-13"), TOKYO);

        assertThat(calendar.between(at("2026-08-12T12:00"), at("2026-08-14T12:00")))
                .isEqualTo(Duration.ofDays(1));
        assertThat(calendar.between(at("2027-08-12T12:00"), at("2027-08-14T12:00")))
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void nine_in_the_morning_is_nine_on_the_day_the_clocks_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        BusinessCalendar calendar = OpeningHours.of(Map.of("sun", "00:00-09:00"), Holidays.none(), List.of(), berlin);

        // 2026-03-29: 02:00 becomes 03:00, so the night is an hour shorter.
        assertThat(calendar.between(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(ofHours(8));
    }

    /** 2026-12-26 is a Saturday, 12-28 a Monday, 12-30 closed by the company, 2027-01-01 a holiday besides, 01-03 a Sunday. */
    @Test
    void a_day_with_hours_of_its_own_counts_by_these_whatever_day_it_is() {
        BusinessCalendar calendar = OpeningHours.of(
                        Map.of("mon-fri", "09:00-18:00", "sat", "10:00-12:00"),
                        Holidays.japan(),
                        List.of("12-29/01-03"),
                        TOKYO)
                .except(Map.of(
                        "2026-12-26", "10:00-15:00",
                        "2026-12-28", "09:00-12:00",
                        "2026-12-30", "13:00-14:00,09:00-10:30",
                        "2027-01-01", "00:00-24:00",
                        "2027-01-03", "23:59-24:00"));

        assertThat(calendar.between(at("2026-12-26T00:00"), at("2026-12-27T00:00")))
                .isEqualTo(ofHours(5));
        assertThat(calendar.plus(at("2026-12-26T14:59"), ofMinutes(2))).isEqualTo(at("2026-12-28T09:01"));
        assertThat(calendar.plus(at("2026-12-28T11:59"), ofMinutes(2))).isEqualTo(at("2026-12-30T09:01"));
        assertThat(calendar.plus(at("2026-12-30T10:00"), ofHours(1))).isEqualTo(at("2026-12-30T13:30"));
        assertThat(calendar.between(at("2026-12-31T00:00"), at("2027-01-03T23:59")))
                .isEqualTo(ofHours(24));
        assertThat(calendar.plus(at("2027-01-03T00:00"), ofMinutes(2))).isEqualTo(at("2027-01-04T09:01"));
        assertThat(calendar.between(at("2027-12-25T00:00"), at("2027-12-26T00:00")))
                .as("a year later it is a day like others")
                .isEqualTo(ofHours(2));
    }

    @Test
    void each_stretch_of_a_day_with_hours_of_its_own_says_so() {
        BusinessCalendar calendar = OpeningHours.of(
                        Map.of("mon-fri", "09:00-18:00"), Holidays.japan(), List.of(), TOKYO)
                .except(Map.of("2026-11-23", "10:00-12:00"));

        assertThat(calendar.stretches(at("2026-11-22T12:00"), at("2026-11-24T10:00")))
                .extracting(Stretch::openness, stretch -> stretch.period().to())
                .containsExactly(
                        tuple(Openness.DAY_OFF, at("2026-11-23T00:00")),
                        tuple(Openness.OUT_OF_EXCEPTION, at("2026-11-23T10:00")),
                        tuple(Openness.EXCEPTION, at("2026-11-23T12:00")),
                        tuple(Openness.OUT_OF_EXCEPTION, at("2026-11-24T00:00")),
                        tuple(Openness.OUT_OF_HOURS, at("2026-11-24T09:00")),
                        tuple(Openness.OPEN, at("2026-11-24T10:00")));
    }

    @Test
    void a_calendar_that_never_opens_never_ends() {
        BusinessCalendar calendar =
                OpeningHours.of(Map.of("mon", "09:00-18:00"), Holidays.none(), List.of("01-01/12-31"), TOKYO);

        assertThat(calendar.plus(at("2026-11-24T09:00"), ofMinutes(1))).isEqualTo(BusinessCalendar.NEVER);
    }

    @Test
    void what_is_written_wrong_is_named() {
        assertWrong(Map.of("mon-fry", "09:00-18:00"), List.of(), "mon-fry");
        assertWrong(Map.of("mon", "18:00-09:00"), List.of(), "18:00-09:00");
        assertWrong(Map.of("mon", "09:00"), List.of(), "09:00");
        assertWrong(Map.of("mon", "09:00-12:00,11:00-18:00"), List.of(), "09:00-12:00,11:00-18:00");
        assertWrong(Map.of("mon", "09:00-18:00"), List.of("13-01"), "13-01");
        assertWrong(Map.of("mon", "09:00-18:00"), List.of("2026-08-15/2026-08-13"), "2026-08-15/2026-08-13");
        assertWrong(Map.of(), List.of(), "hours");
        assertWrongException("2026-02-30", "10:00-15:00", "2026-02-30");
        assertWrongException("12-26", "10:00-15:00", "12-26");
        assertWrongException("2026-12-26", "15:00-10:00", "15:00-10:00");
        assertWrongException("2026-12-26", "10:00-15:00,14:00-16:00", "10:00-15:00,14:00-16:00");
    }

    private static void assertWrongException(String day, String hours, String named) {
        OpeningHours calendar = OpeningHours.of(Map.of("mon", "09:00-18:00"), Holidays.none(), List.of(), TOKYO);
        assertThatThrownBy(() -> calendar.except(Map.of(day, hours)))
                .isInstanceOfSatisfying(
                        WrongCalendar.class, e -> assertThat(e.written()).isEqualTo(named));
    }

    private static void assertWrong(Map<String, String> hours, List<String> closed, String named) {
        assertThatThrownBy(() -> OpeningHours.of(hours, Holidays.none(), closed, TOKYO))
                .isInstanceOfSatisfying(
                        WrongCalendar.class, e -> assertThat(e.written()).isEqualTo(named));
    }
}
