package jp.orikaeshi.sla;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static jp.orikaeshi.sla.ClockEventKind.MET;
import static jp.orikaeshi.sla.ClockEventKind.PAUSED;
import static jp.orikaeshi.sla.ClockEventKind.RESUMED;
import static jp.orikaeshi.sla.ClockStory.always;
import static jp.orikaeshi.sla.ClockStory.at;
import static jp.orikaeshi.sla.ClockStory.office;
import static jp.orikaeshi.sla.ClockStory.starts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    void of_a_corrected_clock_both_figures_are_made_of_pieces_of_their_own() {
        Explanation explained = starts("2026-11-10T10:00:00", always(ofMinutes(30)))
                .then(MET, "2026-11-10T10:40:00")
                .corrected("2026-11-10T10:05:00", "2026-11-10T10:38:00", false, "2026-12-02T09:00:00")
                .explained("2026-12-03T00:00:00");
        Explanation measured = explained.asMeasured().orElseThrow();

        assertThat(explained.state()).isEqualTo(ClockState.MET);
        assertThat(explained.pieces())
                .extracting(CountedPiece::why, CountedPiece::counted, CountedPiece::total)
                .containsExactly(
                        tuple("counted", ofMinutes(5), ofMinutes(5)),
                        tuple("paused", ofMinutes(0), ofMinutes(5)),
                        tuple("counted", ofMinutes(2), ofMinutes(7)));
        assertThat(measured.state()).isEqualTo(ClockState.MISSED);
        assertThat(measured.passed())
                .isEqualTo(measured.clock().elapsed(measured.until()))
                .isEqualTo(ofMinutes(40));
        assertThat(measured.pieces())
                .extracting(CountedPiece::counted, CountedPiece::total, CountedPiece::late)
                .containsExactly(tuple(ofMinutes(30), ofMinutes(30), false), tuple(ofMinutes(10), ofMinutes(40), true));
        assertThat(measured.asMeasured()).isEmpty();
    }

    @Test
    void as_of_the_end_of_a_month_nothing_is_known_that_was_written_later_and_no_later_time_counts() {
        ClockStory story = starts("2026-11-30T20:00:00", always(ofHours(1)))
                .then(PAUSED, "2026-12-01T02:00:00")
                .corrected("2026-11-30T20:30:00", "2026-12-01T01:45:00", false, "2026-12-05T09:00:00")
                .brokenBecause("nobody was there", "2026-12-06T09:00:00");

        Explanation november = Explanation.of(story.known("2026-12-01T00:00:00"), at("2026-12-01T00:00:00"));

        assertThat(november.state()).isEqualTo(ClockState.MISSED);
        assertThat(november.passed()).isEqualTo(ofHours(4));
        assertThat(november.asMeasured()).isEmpty();
        assertThat(november.clock().breachReason()).isPresent();
        assertThat(story.explained("2026-12-07T00:00:00").passed()).isEqualTo(ofMinutes(45));
        assertThat(story.known("2026-11-30T20:00:00"))
                .as("why it was broken, of a promise that had not been given")
                .isEmpty();
    }

    @Test
    void shown_in_whole_seconds_the_pieces_add_up_to_the_shown_total_whatever_the_fractions() {
        Random random = new Random(20261130L);
        for (int story = 0; story < 200; story++) {
            Instant at = at("2026-11-20T17:00:00").plusNanos(micros(random, 1_000_000));
            List<ClockEvent> events = new ArrayList<>();
            events.add(
                    ClockEvent.begins(ClockEventKind.STARTED, ClockStory.CLOCK, office(ofMinutes(30)), at, "opened"));
            for (int step = 0; step < 20; step++) {
                at = at.plusNanos(micros(random, 600_000_000));
                events.add(ClockEvent.of(step % 2 == 0 ? PAUSED : RESUMED, ClockStory.CLOCK, at, "test"));
            }
            Explanation explained = Explanation.of(events, at.plusNanos(micros(random, 900_000_000)));

            assertThat(explained.pieces().stream()
                            .mapToLong(piece -> piece.shown().toSeconds())
                            .sum())
                    .as("story " + story)
                    .isEqualTo(explained.passed().toSeconds());
            assertThat(explained.pieces())
                    .allSatisfy(piece -> assertThat(
                                    piece.shown().minus(piece.counted()).abs())
                            .as("off by less than a second")
                            .isLessThan(ofSeconds(1)));
        }
    }

    private static long micros(Random random, int bound) {
        return random.nextInt(bound) * 1_000L;
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
