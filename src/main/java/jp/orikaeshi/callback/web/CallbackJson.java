package jp.orikaeshi.callback.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.callback.BoardEntry;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.EscalationPlace;
import jp.orikaeshi.callback.Hindrance;
import jp.orikaeshi.callback.LinePhase;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call-back for programs.
 *
 * @param version for {@code If-Match}
 * @param customer null while nobody knows whose it is
 * @param window when the customer wants to be called; null: as soon as possible
 * @param nextAt when the next telephone rings; null while one does, and once it is over
 * @param nextEngineer the login of whoever was named for the next attempt; null if duty decides
 * @param held null unless somebody holds it
 * @param escalation null if the duty plan alone says who is called
 * @param hindrance why nothing happens although something should; null normally
 * @param now the attempt that is on; null if no telephone rings and nobody talks
 */
public record CallbackJson(
        UUID id,
        long version,
        long ticket,
        @Nullable Owner customer,
        CallbackState state,
        PhoneNumber number,
        Instant requestedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Window window,
        @Nullable Instant nextAt,
        @Nullable String nextEngineer,
        @Nullable Held held,
        @Nullable EscalationPlace escalation,
        @Nullable Hindrance hindrance,
        @Nullable Now now,
        List<Attempt> attempts) {

    public record Owner(String number, String name) {}

    public record Held(Instant until, String reason, String by) {}

    /** {@code phase} says whose telephone rings: {@code engineer-rings}, {@code customer-rings} … {@code talking}; {@code browser}: the engineer's is none; {@code colleague} is called into the talk, or in it. */
    public record Now(
            int n,
            String engineer,
            boolean browser,
            Instant startedAt,
            LinePhase phase,
            @Nullable String colleague) {}

    public record Attempt(int n, String engineer, Instant startedAt, Outcome outcome) {}

    static CallbackJson of(BoardRow row, Instant at) {
        BoardEntry entry = row.entry();
        CallbackView callback = entry.callback();
        return new CallbackJson(
                callback.id(),
                entry.version(),
                entry.ticket(),
                row.customer().map(c -> new Owner(c.number().value(), c.name())).orElse(null),
                callback.state(),
                callback.number(),
                callback.requestedAt(),
                callback.dueAt(),
                entry.overdue(at),
                callback.window(),
                callback.nextAt(),
                entry.nextEngineer().orElse(null),
                entry.hold().map(h -> new Held(h.until(), h.reason(), h.by())).orElse(null),
                entry.escalation().orElse(null),
                callback.hindrance(),
                entry.now()
                        .map(n -> new Now(n.n(), n.engineer(), n.browser(), n.since(), n.phase(), n.colleague()))
                        .orElse(null),
                callback.attempts().stream()
                        .map(a -> new Attempt(a.n(), a.engineer(), a.startedAt(), a.outcome()))
                        .toList());
    }
}
