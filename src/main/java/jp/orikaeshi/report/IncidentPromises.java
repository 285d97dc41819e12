package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.report.IncidentReportData.Happening;
import jp.orikaeshi.report.IncidentReportData.Kept;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Correction;
import jp.orikaeshi.sla.CountedPiece;
import jp.orikaeshi.sla.Explanation;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.PromiseClock;

/** What an incident report says of its promises, all of it from the ledger: so that no part contradicts another. */
final class IncidentPromises {
    private IncidentPromises() {}

    /**
     * Every promise that was given. One that was given again, and broken the first time, is there both times.
     *
     * @param ledger the events of one ticket, in the order in which they were written
     * @param live whether the trouble goes on
     * @param rings whether a telephone rings for it
     */
    static List<Kept> of(List<ClockEvent> ledger, boolean live, boolean rings, Instant now) {
        return Ledger.events(ledger).stream()
                .map(events -> kept(PromiseClock.of(events), stoodStill(events, now), live, rings, now))
                .toList();
    }

    static Kept kept(PromiseClock clock, List<Span> stoodStill, boolean live, boolean rings, Instant now) {
        return new Kept(
                name(clock),
                mark(clock.state(now), live, rings),
                clock.allowed(),
                clock.startedAt(),
                stoodStill,
                clock.dueAt().orElse(null),
                clock.doneAt().orElse(null),
                clock.withdrawnAt().orElse(null),
                clock.correctedAt().orElse(null),
                margin(clock, now).orElse(null));
    }

    private static String name(PromiseClock clock) {
        return CustomerWords.promise(clock.clock().promise(), clock.clock().cycle());
    }

    private static List<Span> stoodStill(List<ClockEvent> events, Instant now) {
        return Explanation.of(events, now).pieces().stream()
                .filter(piece -> !piece.counts())
                .map(CountedPiece::period)
                .map(period -> new Span(period.from(), period.to()))
                .toList();
    }

    // Of a ticket that is over only a call-back can still be owed, and only while its telephones ring: that it ends is
    // written down a moment after the ticket's own end.
    private static Mark mark(ClockState state, boolean live, boolean rings) {
        if (state == ClockState.RUNNING && !live) {
            return rings ? Mark.CALLING : Mark.WITHDRAWN;
        }
        return CustomerWords.mark(state);
    }

    // By the ledger's clock, whose minutes the page of the promise shows: what a plan does not count is neither time
    // left nor delay. Until it is done, only being late is worth a figure: how much time is left now is old when it is
    // printed.
    private static Optional<Duration> margin(PromiseClock clock, Instant now) {
        Optional<Instant> end = clock.doneAt().or(() -> clock.missedAt(now).map(due -> now));
        return end.map(clock::margin);
    }

    /**
     * Breaches at the moment of their deadlines, whenever somebody noticed, and what a manager set right.
     *
     * @param ledger the events of one ticket, in the order in which they were written
     */
    static List<Happening> story(List<ClockEvent> ledger, Instant now) {
        return Ledger.events(ledger).stream()
                .flatMap(events -> cycle(events, now).stream())
                .toList();
    }

    private static List<Happening> cycle(List<ClockEvent> events, Instant now) {
        PromiseClock clock = PromiseClock.of(events);
        String name = name(clock);
        Optional<Instant> broken = clock.missedAt(now);
        List<Happening> story = new ArrayList<>();
        // What was measured was told to people at the time: taken back, it stays on record as what it was.
        clock.asMeasured()
                .flatMap(measured -> measured.missedAt(now))
                .filter(at -> !Optional.of(at).equals(broken))
                .ifPresent(at -> story.add(new Happening(at, CustomerWords.missedAsMeasured(name), false)));
        broken.ifPresent(at -> story.add(new Happening(at, CustomerWords.missed(name), true)));
        events.forEach(event -> event.correction()
                .map(Correction::reason)
                .ifPresent(why -> story.add(new Happening(event.at(), CustomerWords.corrected(name, why), false))));
        return story;
    }
}
