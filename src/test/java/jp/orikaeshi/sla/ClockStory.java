package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.Period;

/** Writes the ledger of one clock by hand, for tests of what is read from it. */
final class ClockStory {
    static final ClockEvent.Clocked CLOCK = new ClockEvent.Clocked(1001, Promise.RESOLUTION, 1);
    private final List<ClockEvent> events = new ArrayList<>();

    static Terms always(Duration allowed) {
        return new Terms("standard", allowed, null, List.of(50, 80), List.of("waiting-customer"));
    }

    static Terms office(Duration allowed) {
        return office(allowed, Map.of());
    }

    static Terms office(Duration allowed, Map<String, String> exceptions) {
        CalendarDefinition hours =
                new CalendarDefinition(Map.of("mon-fri", "09:00-18:00"), "jp", List.of(), exceptions);
        return new Terms(
                "office",
                allowed,
                new CountedHours("office", ZoneId.of("Asia/Tokyo"), hours, null),
                List.of(50, 80),
                List.of("waiting-customer"));
    }

    static Instant at(String japan) {
        return OffsetDateTime.parse(japan + "+09:00").toInstant();
    }

    static ClockStory starts(String at, Terms terms) {
        ClockStory story = new ClockStory();
        story.events.add(ClockEvent.begins(ClockEventKind.STARTED, CLOCK, terms, at(at), "opened"));
        return story;
    }

    ClockStory then(ClockEventKind kind, String at) {
        events.add(ClockEvent.of(kind, CLOCK, at(at), "test"));
        return this;
    }

    ClockStory reTermed(String at, Terms terms) {
        events.add(ClockEvent.reTermed(CLOCK, terms, at(at), "identified"));
        return this;
    }

    /** By a manager, who had a reason. */
    ClockStory corrected(String from, String to, boolean counts) {
        Correction correction = new Correction(new Period(at(from), at(to)), counts, "nobody pressed", "mori");
        events.add(ClockEvent.corrected(CLOCK, correction, at(to)));
        return this;
    }

    /** The same, written later than what it is about. */
    ClockStory corrected(String from, String to, boolean counts, String written) {
        Correction correction = new Correction(new Period(at(from), at(to)), counts, "nobody pressed", "mori");
        events.add(ClockEvent.corrected(CLOCK, correction, at(written)));
        return this;
    }

    ClockStory brokenBecause(String words, String written) {
        events.add(ClockEvent.explained(CLOCK, new BreachReason(words, "sato", at(written))));
        return this;
    }

    /** What reports up to then know. */
    List<ClockEvent> known(String end) {
        return ClocksRead.known(events, at(end));
    }

    Explanation explained(String now) {
        return Explanation.of(events, at(now));
    }

    PromiseClock clock() {
        return PromiseClock.of(events);
    }
}
