package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** What is to be done about call-backs, and when, as durable work. */
@ApplicationScoped
class Agenda {
    static final String DIAL = "callback-dial";
    static final String TURN = "callback-turn";
    static final String CHECK = "callback-check";
    static final String TICKET_OVER = "callback-ticket-over";
    static final String CONFERENCE = "callback-conference";
    static final String FAREWELL = "callback-farewell";
    private static final int AT_MOST = 3;
    // If a thousand looked again in one moment, nobody would be called before the last one has looked.
    private static final int TOGETHER = 16;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    @Inject
    Worklist worklist;

    @Inject
    Callbacks callbacks;

    @Inject
    Event<TelephoneFree> free;

    /** Rings the next telephone for this call-back at this time, and not earlier. */
    void dialAt(UUID callback, Instant at) {
        worklist.reschedule(WorkItem.of(DIAL, callback.toString(), at));
    }

    /** Gives out the carrier's turns by this time. */
    void turnAt(String carrier, Instant at) {
        worklist.add(WorkItem.of(TURN, carrier, at));
    }

    void noMoreDialling(UUID callback) {
        worklist.cancel(DIAL, callback.toString());
    }

    /** Asks the carrier about this attempt at this time, unless it is over by then. */
    void checkAt(UUID attempt, Instant at) {
        worklist.reschedule(WorkItem.of(CHECK, attempt.toString(), at));
    }

    /**
     * Looks by this time what the conference of this attempt wants of the carrier. A look that is due earlier stays: what
     * somebody wants in the moment in which a leg is asked about must not wait for the next question.
     */
    void conferAt(UUID attempt, Instant at) {
        worklist.add(WorkItem.of(CONFERENCE, attempt.toString(), at));
    }

    /** The customer of this attempt is to be told that a colleague calls, and let go. */
    void farewellAt(UUID attempt, Instant at) {
        worklist.reschedule(WorkItem.of(FAREWELL, attempt.toString(), at));
    }

    void ticketOver(long ticket, Instant now) {
        worklist.add(WorkItem.of(TICKET_OVER, Long.toString(ticket), now));
    }

    /** A telephone is free: those who wait for one look again, the ones due first. */
    void telephoneFree(Instant now) {
        wake(List.of(Hindrance.ENGINEERS_BUSY, Hindrance.CUSTOMER_HELD_BACK), AT_MOST, now);
        free.fire(new TelephoneFree(now));
    }

    /** Duty changed: all who wait for anything look again. */
    void dutyChanged(Instant now) {
        wake(List.of(Hindrance.values()), Integer.MAX_VALUE, now);
    }

    private void wake(List<Hindrance> reasons, int max, Instant now) {
        List<UUID> waiting = callbacks.hinderedBy(reasons, max);
        for (int i = 0; i < waiting.size(); i++) {
            Instant at = now.plus(BETWEEN.multipliedBy(i / TOGETHER));
            worklist.add(WorkItem.of(DIAL, waiting.get(i).toString(), at));
        }
    }
}
