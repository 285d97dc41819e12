package jp.orikaeshi.sla;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static jp.orikaeshi.sla.ClockEventKind.MET;
import static jp.orikaeshi.sla.ClockEventKind.PAUSED;
import static jp.orikaeshi.sla.ClockEventKind.RESUMED;
import static jp.orikaeshi.sla.ClockEventKind.WITHDRAWN;
import static jp.orikaeshi.sla.ClockStory.always;
import static jp.orikaeshi.sla.ClockStory.at;
import static jp.orikaeshi.sla.ClockStory.office;
import static jp.orikaeshi.sla.ClockStory.starts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromiseClockTest {
    @Test
    void a_running_clock_says_when_it_is_due_and_what_is_left() {
        PromiseClock clock =
                starts("2026-09-22T02:10:03", always(ofMinutes(30))).clock();

        assertThat(clock.state(at("2026-09-22T02:19:03"))).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueAt()).contains(at("2026-09-22T02:40:03"));
        assertThat(clock.remaining(at("2026-09-22T02:19:03"))).isEqualTo(ofMinutes(21));
        assertThat(clock.reaches(50)).contains(at("2026-09-22T02:25:03"));
    }

    @Test
    void done_at_the_deadline_is_kept_and_just_after_it_is_missed() {
        assertThat(starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                        .then(MET, "2026-09-22T02:30:00")
                        .clock()
                        .state(at("2026-09-22T03:00:00")))
                .isEqualTo(ClockState.MET);
        assertThat(starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                        .then(MET, "2026-09-22T02:30:00.000001")
                        .clock()
                        .state(at("2026-09-22T03:00:00")))
                .isEqualTo(ClockState.MISSED);
    }

    @Test
    void what_is_done_late_stays_missed_and_records_when_it_was_done() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .then(MET, "2026-09-22T03:00:00")
                .clock();

        assertThat(clock.state(at("2026-09-23T00:00:00"))).isEqualTo(ClockState.MISSED);
        assertThat(clock.missedAt(at("2026-09-23T00:00:00"))).contains(at("2026-09-22T02:30:00"));
        assertThat(clock.doneAt()).contains(at("2026-09-22T03:00:00"));
        assertThat(clock.remaining(at("2026-09-23T00:00:00"))).isEqualTo(ofMinutes(-30));
        assertThat(clock.open()).isFalse();
    }

    @Test
    void a_pause_moves_the_deadline_by_its_length() {
        PromiseClock paused = starts("2026-09-22T02:00:00", always(ofHours(8)))
                .then(PAUSED, "2026-09-22T03:00:00")
                .clock();

        assertThat(paused.state(at("2026-09-25T00:00:00"))).isEqualTo(ClockState.PAUSED);
        assertThat(paused.dueAt()).isEmpty();
        assertThat(paused.remaining(at("2026-09-25T00:00:00"))).isEqualTo(ofHours(7));

        PromiseClock resumed = starts("2026-09-22T02:00:00", always(ofHours(8)))
                .then(PAUSED, "2026-09-22T03:00:00")
                .then(RESUMED, "2026-09-25T00:00:00")
                .clock();

        assertThat(resumed.dueAt()).contains(at("2026-09-25T07:00:00"));
    }

    @Test
    void a_pause_after_the_deadline_repairs_nothing() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofHours(8)))
                .then(PAUSED, "2026-09-22T10:00:01")
                .clock();

        assertThat(clock.state(at("2026-09-22T11:00:00"))).isEqualTo(ClockState.MISSED);
        assertThat(clock.dueAt()).contains(at("2026-09-22T10:00:00"));
    }

    @Test
    void other_terms_keep_what_has_elapsed() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .reTermed("2026-09-22T02:10:00", always(ofHours(1)))
                .clock();

        assertThat(clock.elapsed(at("2026-09-22T02:10:00"))).isEqualTo(ofMinutes(10));
        assertThat(clock.dueAt()).contains(at("2026-09-22T03:00:00"));
        assertThat(clock.allowed()).isEqualTo(ofHours(1));
    }

    @Test
    void shorter_terms_than_what_has_elapsed_are_due_at_once_not_in_the_past() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofHours(2)))
                .reTermed("2026-09-22T03:00:00", always(ofMinutes(30)))
                .clock();

        assertThat(clock.dueAt()).contains(at("2026-09-22T03:00:00"));
        assertThat(clock.state(at("2026-09-22T03:00:00"))).isEqualTo(ClockState.RUNNING);
        assertThat(clock.state(at("2026-09-22T03:00:01"))).isEqualTo(ClockState.MISSED);
    }

    @Test
    void longer_terms_do_not_repair_a_missed_promise() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .reTermed("2026-09-22T02:31:00", always(ofHours(8)))
                .clock();

        assertThat(clock.state(at("2026-09-22T02:32:00"))).isEqualTo(ClockState.MISSED);
    }

    @Test
    void office_hours_count_only_while_the_office_is_open() {
        // Friday evening; Monday to Wednesday are holidays.
        PromiseClock clock =
                starts("2026-09-18T17:50:00", office(ofMinutes(30))).clock();

        assertThat(clock.dueAt()).contains(at("2026-09-24T09:20:00"));
        assertThat(clock.elapsed(at("2026-09-22T12:00:00"))).isEqualTo(ofMinutes(10));
        assertThat(clock.state(at("2026-09-24T09:20:00"))).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_promise_due_at_closing_time_is_late_the_next_morning() {
        PromiseClock clock = starts("2026-11-24T17:30:00", office(ofMinutes(30)))
                .then(MET, "2026-11-25T08:00:00")
                .clock();

        assertThat(clock.state(at("2026-11-25T08:00:00"))).isEqualTo(ClockState.MISSED);
    }

    @Test
    void done_while_paused_is_kept() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofHours(8)))
                .then(PAUSED, "2026-09-22T03:00:00")
                .then(MET, "2026-09-29T00:00:00")
                .clock();

        assertThat(clock.state(at("2026-10-01T00:00:00"))).isEqualTo(ClockState.MET);
        assertThat(clock.elapsed(at("2026-10-01T00:00:00"))).isEqualTo(ofHours(1));
    }

    @Test
    void a_withdrawn_promise_is_neither_kept_nor_broken() {
        PromiseClock clock = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .then(WITHDRAWN, "2026-09-22T02:10:00")
                .clock();

        assertThat(clock.state(at("2026-09-23T00:00:00"))).isEqualTo(ClockState.WITHDRAWN);
        assertThat(clock.open()).isFalse();
    }

    @Test
    void a_cycle_begins_once() {
        ClockStory story = starts("2026-09-22T02:00:00", always(ofMinutes(30)))
                .then(ClockEventKind.STARTED, "2026-09-22T02:10:00");

        assertThatThrownBy(story::clock).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_terms_say_when_it_would_be_due_and_change_nothing() {
        PromiseClock clock =
                starts("2026-09-22T02:00:00", always(ofMinutes(30))).clock();

        assertThat(clock.dueUnder(always(ofHours(2)), at("2026-09-22T02:10:00")))
                .isEqualTo(at("2026-09-22T04:00:00"));
        assertThat(clock.dueUnder(office(ofHours(1)), at("2026-09-22T02:10:00")))
                .isEqualTo(at("2026-09-24T09:50:00"));
        assertThat(clock.dueAt()).contains(at("2026-09-22T02:30:00"));
    }

    @Test
    void what_is_left_or_late_is_what_the_calendar_counts() {
        String friday = "2026-10-02T17:00:00";
        PromiseClock soon = starts(friday, office(ofHours(8)))
                .then(MET, "2026-10-02T17:30:00")
                .clock();
        PromiseClock late = starts(friday, office(ofHours(1)))
                .then(MET, "2026-10-05T10:00:00")
                .clock();
        PromiseClock atNight = starts(friday, office(ofHours(1)))
                .then(MET, "2026-10-02T23:00:00")
                .clock();
        PromiseClock owed = starts(friday, office(ofHours(1))).clock();
        PromiseClock lenient = starts(friday, office(ofHours(1)))
                .reTermed("2026-10-05T10:00:00", office(ofHours(9)))
                .then(MET, "2026-10-05T11:00:00")
                .clock();
        Instant tuesday = at("2026-10-06T09:00:00");

        assertThat(soon.margin(tuesday)).isEqualTo(ofMinutes(450));
        assertThat(late.margin(tuesday)).isEqualTo(ofHours(-1));
        assertThat(atNight.missedAt(tuesday)).isPresent();
        assertThat(atNight.margin(tuesday)).isZero();
        assertThat(owed.margin(tuesday)).isEqualTo(ofHours(-9));
        assertThat(lenient.margin(tuesday)).as("late when other terms came").isEqualTo(ofHours(-2));
    }

    @Test
    void of_two_terms_those_are_stricter_that_go_on_and_then_those_that_are_due_first() {
        PromiseClock runs = starts("2026-09-22T02:00:00", always(ofHours(1))).clock();
        PromiseClock stands = starts("2026-09-22T02:00:00", always(ofHours(1)))
                .then(PAUSED, "2026-09-22T02:05:00")
                .clock();
        Instant now = at("2026-09-22T02:10:00");

        assertThat(runs.stricterUnder(always(ofMinutes(59)), false, now)).isTrue();
        assertThat(runs.stricterUnder(always(ofHours(1)), false, now)).isFalse();
        assertThat(runs.stricterUnder(always(ofMinutes(59)), true, now)).isFalse();
        assertThat(stands.stricterUnder(always(ofMinutes(59)), true, now)).isTrue();
        assertThat(stands.stricterUnder(always(ofHours(1)), true, now)).isFalse();
        assertThat(stands.stricterUnder(always(ofHours(2)), false, now)).isTrue();
    }
}
