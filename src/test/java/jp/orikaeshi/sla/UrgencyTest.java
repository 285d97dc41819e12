package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgencyTest {
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    void whoever_waits_for_a_call_comes_first_and_the_soonest_of_them_at_the_top() {
        Urgency inHand = Urgency.of(1, List.of(running(Promise.RESOLUTION, 1)));
        Urgency nobodys = Urgency.of(2, List.of(running(Promise.RESPONSE, 2), running(Promise.RESOLUTION, 9)));
        Urgency calledLater = Urgency.of(3, List.of(running(Promise.CALLBACK, 30)));
        Urgency calledSoon = Urgency.of(4, List.of(running(Promise.RESPONSE, 1), running(Promise.CALLBACK, 20)));

        assertThat(Stream.of(inHand, nobodys, calledLater, calledSoon).sorted())
                .containsExactly(calledSoon, calledLater, nobodys, inHand);
    }

    @Test
    void a_missed_call_that_is_still_owed_is_worse_than_one_in_time() {
        Urgency missed = Urgency.of(9, List.of(clock(Promise.CALLBACK, ClockState.MISSED, -5, null)));
        Urgency inTime = Urgency.of(1, List.of(running(Promise.CALLBACK, 5)));

        assertThat(Stream.of(inTime, missed).sorted()).containsExactly(missed, inTime);
    }

    @Test
    void what_is_due_next_is_told_whichever_promise_it_is() {
        Urgency waiting = Urgency.of(1, List.of(running(Promise.RESPONSE, 2), running(Promise.CALLBACK, 16)));
        Urgency later = Urgency.of(2, List.of(running(Promise.CALLBACK, 10)));

        assertThat(waiting.next()).hasValue(running(Promise.RESPONSE, 2));
        assertThat(Stream.of(later, waiting).sorted()).containsExactly(waiting, later);
    }

    @Test
    void a_call_that_was_made_is_owed_no_more_however_late_it_was() {
        Urgency made = Urgency.of(
                1,
                List.of(
                        clock(Promise.CALLBACK, ClockState.MISSED, -50, NOON),
                        clock(Promise.RESOLUTION, ClockState.PAUSED, null, null)));
        Urgency other = Urgency.of(2, List.of(running(Promise.RESOLUTION, 600)));

        assertThat(made.next()).isEmpty();
        assertThat(Stream.of(made, other).sorted()).containsExactly(other, made);
    }

    @Test
    void a_late_call_that_was_called_off_is_owed_no_more() {
        Instant due = NOON.minusSeconds(540);
        ClockView calledOff = new ClockView(Promise.CALLBACK, 1, ClockState.MISSED, due, null, false, -540, 1800);

        assertThat(Urgency.of(1, List.of(calledOff, running(Promise.RESOLUTION, 60)))
                        .next())
                .hasValue(running(Promise.RESOLUTION, 60));
    }

    private static ClockView running(Promise promise, int minutesLeft) {
        return clock(promise, ClockState.RUNNING, minutesLeft, null);
    }

    private static ClockView clock(
            Promise promise, ClockState state, @Nullable Integer minutesLeft, @Nullable Instant doneAt) {
        Instant due = minutesLeft == null ? null : NOON.plusSeconds(minutesLeft * 60L);
        return new ClockView(promise, 1, state, due, doneAt, doneAt == null, 0, 1800);
    }
}
