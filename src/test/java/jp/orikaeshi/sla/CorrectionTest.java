package jp.orikaeshi.sla;

import static java.time.Duration.ofMinutes;
import static jp.orikaeshi.sla.ClockEventKind.MET;
import static jp.orikaeshi.sla.ClockEventKind.MISSED;
import static jp.orikaeshi.sla.ClockEventKind.PAUSED;
import static jp.orikaeshi.sla.ClockEventKind.RESUMED;
import static jp.orikaeshi.sla.ClockStory.always;
import static jp.orikaeshi.sla.ClockStory.at;
import static jp.orikaeshi.sla.ClockStory.starts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final Instant LATER = at("2026-09-23T00:00:00");

    @Test
    void time_in_which_nobody_pressed_wait_is_taken_out_and_what_was_measured_stays() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .then(MET, "2026-09-22T02:50:00")
                .corrected("2026-09-22T02:10:00", "2026-09-22T02:40:00", false)
                .clock();

        assertThat(clock.state(LATER)).isEqualTo(ClockState.MET);
        assertThat(clock.elapsed(LATER)).isEqualTo(ofMinutes(20));
        PromiseClock measured = clock.asMeasured().orElseThrow();
        assertThat(measured.state(LATER)).isEqualTo(ClockState.MISSED);
        assertThat(measured.elapsed(LATER)).isEqualTo(ofMinutes(50));
    }

    @Test
    void a_pause_that_should_not_have_been_counts() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .then(PAUSED, "2026-09-22T02:10:00")
                .then(RESUMED, "2026-09-22T02:45:00")
                .corrected("2026-09-22T02:10:00", "2026-09-22T02:45:00", true)
                .clock();

        assertThat(clock.missedAt(LATER)).contains(at("2026-09-22T02:30:00"));
        assertThat(clock.asMeasured().orElseThrow().missedAt(LATER)).contains(at("2026-09-22T03:05:00"));
    }

    @Test
    void of_two_corrections_of_the_same_time_the_later_one_holds() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(90)))
                .then(MET, "2026-09-22T03:00:00")
                .corrected("2026-09-22T02:10:00", "2026-09-22T02:40:00", false)
                .corrected("2026-09-22T02:20:00", "2026-09-22T02:30:00", true)
                .clock();

        assertThat(clock.elapsed(LATER)).isEqualTo(ofMinutes(40));
    }

    @Test
    void a_clock_that_stood_still_before_a_correction_stands_still_after_it() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(90)))
                .then(PAUSED, "2026-09-22T02:10:00")
                .corrected("2026-09-22T02:20:00", "2026-09-22T02:30:00", true)
                .clock();

        assertThat(clock.state(LATER)).isEqualTo(ClockState.PAUSED);
        assertThat(clock.elapsed(LATER)).isEqualTo(ofMinutes(20));
    }

    @Test
    void a_breach_that_a_correction_takes_back_is_to_be_noticed_again_when_it_comes() {
        ClockStory story = starts("2026-09-22T02:00:00", always(ofMinutes(30))).then(MISSED, "2026-09-22T02:30:00");
        assertThat(story.clock().missedIsWritten()).isTrue();

        story.corrected("2026-09-22T02:10:00", "2026-09-22T02:32:00", false);
        assertThat(story.clock().missedIsWritten()).isFalse();
        assertThat(story.clock().missedWasWritten()).isTrue();
        assertThat(story.clock().missedAt(LATER)).contains(at("2026-09-22T02:52:00"));

        story.then(MISSED, "2026-09-22T02:52:00");
        assertThat(story.clock().missedIsWritten()).isTrue();
    }

    @Test
    void a_breach_that_stands_as_corrected_is_known() {
        assertThat(starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                        .then(MISSED, "2026-09-22T02:30:00")
                        .corrected("2026-09-22T02:10:00", "2026-09-22T02:32:00", false)
                        .corrected("2026-09-22T02:10:00", "2026-09-22T02:35:00", true)
                        .clock()
                        .missedIsWritten())
                .as("taken back by the first, and not noticed since the second")
                .isFalse();
        assertThat(starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                        .then(MISSED, "2026-09-22T02:30:00")
                        .corrected("2026-09-22T02:32:00", "2026-09-22T02:50:00", false)
                        .clock()
                        .missedIsWritten())
                .isTrue();
    }

    @Test
    void without_a_correction_there_is_one_figure() {
        assertThat(starts("2026-09-22T02:00:00", always(ofMinutes(90))).clock().asMeasured())
                .isEmpty();
    }
}
