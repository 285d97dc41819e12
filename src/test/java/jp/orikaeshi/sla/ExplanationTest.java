package jp.orikaeshi.sla;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static jp.orikaeshi.sla.ClockEventKind.MET;
import static jp.orikaeshi.sla.ClockEventKind.PAUSED;
import static jp.orikaeshi.sla.ClockEventKind.RESUMED;
import static jp.orikaeshi.sla.ClockStory.always;
import static jp.orikaeshi.sla.ClockStory.at;
import static jp.orikaeshi.sla.ClockStory.office;
import static jp.orikaeshi.sla.ClockStory.starts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void a_night_a_holiday_by_its_name_and_a_weekend_did_not_count() {
        Explanation explained = starts("2026-11-20T17:00:00", office(ofHours(8)))
                .then(MET, "2026-11-24T10:00:00")
                .explained("2026-12-01T00:00:00");

        assertThat(explained.pieces())
                .extracting(
                        CountedPiece::why,
                        CountedPiece::detail,
                        piece -> piece.period().to())
                .containsExactly(
                        tuple("counted", null, at("2026-11-20T18:00:00")),
                        tuple("out-of-hours", null, at("2026-11-21T00:00:00")),
                        tuple("day-off", null, at("2026-11-23T00:00:00")),
                        tuple("holiday", "勤労感謝の日", at("2026-11-24T00:00:00")),
                        tuple("out-of-hours", null, at("2026-11-24T09:00:00")),
                        tuple("counted", null, at("2026-11-24T10:00:00")));
        assertThat(explained.passed()).isEqualTo(ofHours(2));
    }

    @Test
    void a_day_with_hours_of_its_own_says_so_where_it_counted_and_where_it_did_not() {
        Explanation explained = starts("2026-11-22T12:00:00", office(ofHours(1), Map.of("2026-11-23", "10:00-12:00")))
                .then(MET, "2026-11-24T10:00:00")
                .explained("2026-12-01T00:00:00");

        assertThat(explained.pieces())
                .extracting(
                        CountedPiece::why,
                        CountedPiece::detail,
                        piece -> piece.period().to(),
                        CountedPiece::late)
                .containsExactly(
                        tuple("day-off", null, at("2026-11-23T00:00:00"), false),
                        tuple("out-of-exception", null, at("2026-11-23T10:00:00"), false),
                        tuple("counted", "exception", at("2026-11-23T11:00:00"), false),
                        tuple("counted", "exception", at("2026-11-23T12:00:00"), true),
                        tuple("out-of-exception", null, at("2026-11-24T00:00:00"), false),
                        tuple("out-of-hours", null, at("2026-11-24T09:00:00"), false),
                        tuple("counted", null, at("2026-11-24T10:00:00"), true));
        assertThat(explained.passed()).isEqualTo(ofHours(3));
    }

    @Test
    void a_pause_says_for_which_state_and_what_came_after_the_deadline_is_told_apart() {
        Explanation explained = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .then(PAUSED, "2026-09-22T02:10:00")
                .then(RESUMED, "2026-09-22T03:00:00")
                .explained("2026-09-22T04:00:00");

        assertThat(explained.pieces())
                .extracting(CountedPiece::why, CountedPiece::detail, CountedPiece::total, CountedPiece::late)
                .containsExactly(
                        tuple("counted", null, ofMinutes(10), false),
                        tuple("paused", "test", ofMinutes(10), false),
                        tuple("counted", null, ofMinutes(30), false),
                        tuple("counted", null, ofMinutes(70), true));
        assertThat(explained.missedAt()).contains(at("2026-09-22T03:20:00"));
    }

    @Test
    void each_piece_names_the_terms_that_held() {
        Explanation explained = starts("2026-09-24T08:00:00", always(ofHours(1)))
                .reTermed("2026-09-24T08:30:00", office(ofHours(8)))
                .explained("2026-09-24T10:00:00");

        assertThat(explained.pieces())
                .extracting(piece -> piece.terms().plan(), CountedPiece::why, CountedPiece::total)
                .containsExactly(
                        tuple("standard", "counted", ofMinutes(30)),
                        tuple("office", "out-of-hours", ofMinutes(30)),
                        tuple("office", "counted", ofMinutes(90)));
    }
}
