package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.CallbackView.AttemptView;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.ticket.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final Instant ASKED = Incidents.CALL;
    private static final Instant ISSUED = ASKED.plusSeconds(600);
    private static final Instant LATER = ISSUED.plusSeconds(60);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void a_ticket_that_was_opened_again_later_was_over_when_its_report_was_issued() {
        List<TimelineEntry> timeline = List.of(entry(ISSUED, "resolved"), entry(LATER, "reopened"));

        assertThat(AsOf.over(timeline, ISSUED)).contains(ISSUED);
        assertThat(AsOf.over(timeline, LATER)).isEmpty();
    }

    @Test
    void a_ticket_that_ended_twice_was_over_since_the_end_before_the_issue() {
        List<TimelineEntry> timeline = List.of(
                entry(ASKED, "resolved"),
                entry(ASKED.plusSeconds(5), "reopened"),
                entry(ISSUED, "resolved"),
                entry(LATER, "reopened"),
                entry(LATER.plusSeconds(5), "resolved"));

        assertThat(AsOf.over(timeline, ISSUED)).contains(ISSUED);
    }

    @Test
    void what_was_done_later_had_not_been_done() {
        var events = WrittenClock.met(1042, Promise.RESOLUTION, ASKED, HALF_AN_HOUR, LATER);

        assertThat(Ledger.cycles(AsOf.ledger(events, ISSUED)).get(0).state(ISSUED))
                .isEqualTo(ClockState.RUNNING);
        assertThat(Ledger.cycles(AsOf.ledger(events, LATER)).get(0).state(LATER))
                .isEqualTo(ClockState.MET);
        assertThat(AsOf.ledger(events, ASKED.minusSeconds(1))).isEmpty();
    }

    @Test
    void that_a_call_back_ends_with_its_ticket_belongs_to_that_end() {
        var events = WrittenClock.endsWithTicket(1042, ASKED, HALF_AN_HOUR, LATER);

        assertThat(Ledger.cycles(AsOf.ledger(events, ISSUED)).get(0).state(ISSUED))
                .isEqualTo(ClockState.WITHDRAWN);
        assertThat(AsOf.ledger(events, ASKED.minusSeconds(1)))
                .as("a promise that was not given yet")
                .isEmpty();
        assertThat(AsOf.callbacks(List.of(callback(CallbackState.SCHEDULED, null)), ISSUED))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(CallbackState.CANCELLED))
                .satisfies(it -> assertThat(it.calledOff()).isEqualTo(Withdrawal.TICKET_OVER));
    }

    @Test
    void a_talk_that_began_later_was_a_telephone_that_rang() {
        CallbackView now = callback(
                CallbackState.REACHED,
                LATER,
                new AttemptView(1, "sato", ASKED, LATER, Outcome.REACHED, false, null, null),
                new AttemptView(2, "sato", LATER, LATER, Outcome.FAILED, false, null, null));

        assertThat(AsOf.callbacks(List.of(now), ISSUED)).singleElement().satisfies(then -> {
            assertThat(then.state()).isEqualTo(CallbackState.DIALLING);
            assertThat(then.reachedAt()).isNull();
            assertThat(then.onTheTelephone()).isTrue();
            assertThat(then.attempts())
                    .singleElement()
                    .satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.DIALLING));
        });
        assertThat(AsOf.callbacks(List.of(now), LATER))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(CallbackState.REACHED));
        assertThat(AsOf.callbacks(List.of(now), ASKED.minusSeconds(1))).isEmpty();
    }

    private static TimelineEntry entry(Instant at, String kind) {
        return new TimelineEntry(1042, at, kind, "sato", Map.of());
    }

    private static CallbackView callback(CallbackState state, @Nullable Instant reached, AttemptView... attempts) {
        PhoneNumber number = new PhoneNumber("+819012345678");
        return new CallbackView(
                new UUID(0, 1),
                state,
                number,
                number,
                ASKED,
                ASKED.plus(HALF_AN_HOUR),
                reached,
                null,
                null,
                false,
                null,
                null,
                List.of(attempts));
    }
}
