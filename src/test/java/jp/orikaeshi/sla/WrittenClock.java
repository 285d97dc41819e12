package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;

/** Clocks as the ledger has them, for tests of those who read it. Every minute counts. */
public final class WrittenClock {
    private WrittenClock() {}

    public static PromiseClock running(long ticket, Promise promise, Instant start, Duration allowed) {
        return PromiseClock.of(List.of(begins(ticket, promise, start, allowed)));
    }

    /** In time or late. */
    public static PromiseClock done(long ticket, Promise promise, Instant start, Duration allowed, Instant done) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return PromiseClock.of(List.of(first, ClockEvent.of(ClockEventKind.MET, first.clock(), done, "test")));
    }

    /** The same where only Monday to Friday from 9 to 18 counts. */
    public static PromiseClock doneInOfficeHours(
            long ticket, Promise promise, Instant start, Duration allowed, Instant done) {
        ClockEvent first = ClockEvent.begins(
                ClockEventKind.STARTED,
                new ClockEvent.Clocked(ticket, promise, 1),
                ClockStory.office(allowed),
                start,
                "test");
        return PromiseClock.of(List.of(first, ClockEvent.of(ClockEventKind.MET, first.clock(), done, "test")));
    }

    public static PromiseClock withdrawn(long ticket, Promise promise, Instant start, Duration allowed, Instant at) {
        return withdrawn(ticket, promise, start, allowed, Withdrawal.cancelled(null), at);
    }

    public static PromiseClock withdrawn(
            long ticket, Promise promise, Instant start, Duration allowed, Withdrawal why, Instant at) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return PromiseClock.of(List.of(first, ClockEvent.withdrawn(first.clock(), why, at)));
    }

    /** Done after the deadline, and somebody wrote why. */
    public static PromiseClock late(
            long ticket, Promise promise, Instant start, Duration allowed, Instant done, String why) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return PromiseClock.of(List.of(
                first,
                ClockEvent.of(ClockEventKind.MET, first.clock(), done, "test"),
                ClockEvent.explained(first.clock(), new BreachReason(why, "sato", done))));
    }

    /** Done late, with the reason, and some of the time between taken out afterwards by a manager. */
    public static PromiseClock corrected(
            long ticket, Promise promise, Instant start, Duration allowed, Instant done, Period out, Instant at) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return PromiseClock.of(List.of(
                first,
                ClockEvent.of(ClockEventKind.MET, first.clock(), done, "test"),
                ClockEvent.explained(first.clock(), new BreachReason("部品待ち", "sato", at)),
                ClockEvent.corrected(first.clock(), new Correction(out, false, "お客様の停電", "mori"), at)));
    }

    /** It stood still from its beginning on, and at the end of that time a manager wrote that it should have run. */
    public static PromiseClock foundRunning(
            long ticket, Promise promise, Instant start, Duration allowed, Period counts) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return PromiseClock.of(List.of(
                first,
                ClockEvent.of(ClockEventKind.PAUSED, first.clock(), start, "waiting-customer"),
                ClockEvent.corrected(first.clock(), new Correction(counts, true, "待っていなかった", "mori"), counts.to())));
    }

    /** What the ledger has of a call-back that was promised, and ended with its ticket. */
    public static List<ClockEvent> endsWithTicket(long ticket, Instant start, Duration allowed, Instant end) {
        ClockEvent first = begins(ticket, Promise.CALLBACK, start, allowed);
        return List.of(first, ClockEvent.withdrawn(first.clock(), Withdrawal.TICKET_OVER, end));
    }

    /** The same of a promise that was done. */
    public static List<ClockEvent> met(long ticket, Promise promise, Instant start, Duration allowed, Instant done) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return List.of(first, ClockEvent.of(ClockEventKind.MET, first.clock(), done, "done"));
    }

    /** Not done by its deadline, which somebody noticed late, and of which a manager took some time out at the end. */
    public static List<ClockEvent> takenBack(
            long ticket, Promise promise, Instant start, Duration allowed, Instant noticed, Period out, Instant at) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return List.of(
                first,
                ClockEvent.missed(first.clock(), start.plus(allowed), noticed, 0),
                ClockEvent.corrected(first.clock(), new Correction(out, false, "お客様の停電のため", "mori"), at));
    }

    /** It stood still for a while, and was not done. */
    public static List<ClockEvent> stoodStill(
            long ticket, Promise promise, Instant start, Duration allowed, Period waiting) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return List.of(
                first,
                ClockEvent.of(ClockEventKind.PAUSED, first.clock(), waiting.from(), "waiting-customer"),
                ClockEvent.of(ClockEventKind.RESUMED, first.clock(), waiting.to(), "in-progress"));
    }

    /** Nobody waited for it any more. */
    public static List<ClockEvent> takenAway(
            long ticket, Promise promise, Instant start, Duration allowed, Instant at) {
        ClockEvent first = begins(ticket, promise, start, allowed);
        return List.of(first, ClockEvent.withdrawn(first.clock(), Withdrawal.cancelled(null), at));
    }

    /** The same, and then it was done. */
    public static List<ClockEvent> andDone(List<ClockEvent> events, Instant done) {
        return Stream.concat(
                        events.stream(),
                        Stream.of(
                                ClockEvent.of(ClockEventKind.MET, events.get(0).clock(), done, "test")))
                .toList();
    }

    private static ClockEvent begins(long ticket, Promise promise, Instant start, Duration allowed) {
        return ClockEvent.begins(
                ClockEventKind.STARTED,
                new ClockEvent.Clocked(ticket, promise, 1),
                new Terms("plan", allowed, null, List.of(), List.of()),
                start,
                "test");
    }
}
