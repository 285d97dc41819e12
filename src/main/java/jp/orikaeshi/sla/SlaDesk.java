package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.time.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Times every promise of every ticket. Each step appends to the {@link Ledger} while it holds the ticket, and sets
 * the work that will notice the next warning or breach.
 */
@ApplicationScoped
@Transactional
public class SlaDesk {
    private static final String AGREED = "agreed";

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Inject
    Ledger ledger;

    @Inject
    TermsBook book;

    @Inject
    Deadlines deadlines;

    /**
     * Promises a call-back. If one is owed already, that promise stands; otherwise a new cycle begins.
     *
     * @return when it is due
     */
    public Instant startCallback(long ticket, Instant at) {
        Ticket held = tickets.lock(ticket);
        PromiseClock clock = ledger.clocks(ticket).get(Promise.CALLBACK);
        if (clock == null || !clock.open()) {
            start(held, Promise.CALLBACK, at, "asked");
            deadlines.set(ticket);
        }
        return dueOfCallback(ticket);
    }

    /**
     * The customer wants to be called by {@code until}: the promise runs to that time from now on, and what was promised
     * before stays in the ledger. One that is broken already stays broken.
     *
     * @return when it is due: {@code until}, or earlier where the plan's calendar is closed then
     */
    public Instant callbackAgreed(long ticket, Instant until, Instant at) {
        tickets.lock(ticket);
        PromiseClock clock = ledger.clocks(ticket).get(Promise.CALLBACK);
        if (clock == null || !clock.open() || clock.missedAt(at).isPresent()) {
            return until;
        }
        deadlines.notice(clock, at);
        Duration left = clock.terms().calendar().between(at, until);
        Terms terms = clock.terms().allowing(clock.elapsed(at).plus(left));
        ledger.append(ClockEvent.reTermed(clock.clock(), terms, at, AGREED));
        deadlines.set(ticket);
        return dueOfCallback(ticket);
    }

    /**
     * A customer with whom a time was agreed does not want to wait for it after all: the call is owed as if it had been asked
     * for now, unless that is later than what was agreed. One that is broken already stays broken.
     *
     * @return when it is due
     */
    public Instant callbackAtOnce(long ticket, Instant at) {
        Ticket held = tickets.lock(ticket);
        PromiseClock clock = ledger.clocks(ticket).get(Promise.CALLBACK);
        if (clock != null && clock.open() && clock.missedAt(at).isEmpty()) {
            Terms usual = terms(held, Promise.CALLBACK, at);
            Instant due = usual.calendar().plus(at, usual.allowed());
            if (clock.dueAt().filter(due::isBefore).isPresent()) {
                return callbackAgreed(ticket, due, at);
            }
        }
        return dueOfCallback(ticket);
    }

    /** When time counts for a call-back of this ticket, owed or yet to be asked for. */
    public BusinessCalendar callbackHours(long ticket, Instant at) {
        return terms(tickets.get(ticket), Promise.CALLBACK, at).calendar();
    }

    private boolean agreed(PromiseClock clock) {
        return ledger.of(clock.clock().ticket()).stream()
                .filter(event -> event.promise() == clock.clock().promise()
                        && event.clock().cycle() == clock.clock().cycle())
                .anyMatch(event -> event.reason().equals(AGREED));
    }

    private Instant dueOfCallback(long ticket) {
        return Optional.ofNullable(ledger.clocks(ticket).get(Promise.CALLBACK))
                .flatMap(PromiseClock::dueAt)
                .orElseThrow();
    }

    /**
     * What was promised has happened. Nothing changes if nothing is owed. A promise that was missed stays missed,
     * but it is on record when it was done.
     */
    public void met(long ticket, Promise promise, Instant at) {
        tickets.lock(ticket);
        PromiseClock clock = ledger.clocks(ticket).get(promise);
        if (clock == null || !clock.open()) {
            return;
        }
        deadlines.notice(clock, at);
        ledger.append(ClockEvent.of(ClockEventKind.MET, clock.clock(), at, "done"));
        String kind = clock.missedAt(at).isPresent() ? "promise-late" : "promise-met";
        desk.record(ticket, kind, "system", Map.of("promise", promise.code()));
        deadlines.set(ticket);
        if (promise == Promise.CALLBACK) {
            heard(ticket, at);
        }
    }

    /** Nothing is promised any more, as when the call-back was cancelled: its clock ends, neither kept nor broken. */
    public void withdraw(long ticket, Promise promise, Withdrawal why, Instant at) {
        tickets.lock(ticket);
        PromiseClock clock = ledger.clocks(ticket).get(promise);
        if (clock != null && clock.open()) {
            deadlines.notice(clock, at);
            ledger.append(ClockEvent.withdrawn(clock.clock(), why, at));
            deadlines.set(ticket);
        }
    }

    /** How the promises of a ticket stand now, each by its newest cycle: response, call-back, resolution. */
    public List<ClockView> clocks(long ticket, Instant now) {
        return views(ledger.clocks(ticket), now);
    }

    /** The same for many tickets at once, by number. */
    public Map<Long, List<ClockView>> clocks(Collection<Long> tickets, Instant now) {
        return ledger.clocks(tickets).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> views(e.getValue(), now)));
    }

    /** How badly these tickets wait now, the worst first. */
    public List<Urgency> worstFirst(Collection<Long> tickets, Instant now) {
        Map<Long, List<ClockView>> clocks = clocks(tickets, now);
        return tickets.stream()
                .map(number -> Urgency.of(number, clocks.getOrDefault(number, List.of())))
                .sorted()
                .toList();
    }

    private static List<ClockView> views(Map<Promise, PromiseClock> clocks, Instant now) {
        return clocks.values().stream()
                .map(clock -> ClockView.of(clock, now))
                .filter(view -> view.state() != ClockState.WITHDRAWN)
                .toList();
    }

    void opened(long ticket) {
        Ticket held = tickets.lock(ticket);
        start(held, Promise.RESPONSE, held.openedAt(), "opened");
        start(held, Promise.RESOLUTION, held.openedAt(), "opened");
        oweUpdate(ClockEventKind.STARTED, held, held.openedAt(), "opened");
        deadlines.set(ticket);
    }

    void reopened(long ticket, Instant at) {
        Ticket held = tickets.lock(ticket);
        Map<Promise, PromiseClock> clocks = ledger.clocks(ticket);
        for (Promise promise : List.of(Promise.RESPONSE, Promise.RESOLUTION)) {
            PromiseClock before = clocks.get(promise);
            if (before == null || !before.open()) {
                begin(ClockEventKind.REOPENED, held, promise, at, "reopened");
            }
        }
        oweUpdate(ClockEventKind.REOPENED, held, at, "reopened");
        deadlines.set(ticket);
    }

    /** Whose it is, what is wrong or how urgent it is has changed: other terms hold from now on, what has elapsed stays. */
    void reTerm(long ticket, String why, Instant at) {
        Ticket held = tickets.lock(ticket);
        held.customerId().ifPresent(customer -> {
            for (PromiseClock clock : ledger.clocks(ticket).values()) {
                Optional<Terms> terms = book.of(customer, clock.clock().promise(), Subject.of(held), at);
                if (terms.isEmpty() && clock.clock().promise() == Promise.UPDATE) {
                    withdraw(ticket, Promise.UPDATE, Withdrawal.NOT_PROMISED, at);
                }
                terms.ifPresent(other -> reTerm(clock, other, held, why, at));
            }
            oweUpdate(ClockEventKind.STARTED, held, at, why);
        });
        if (held.customerId().isEmpty()) {
            ledger.clocks(ticket).values().forEach(clock -> sooner(clock, held, why, at));
        }
        deadlines.set(ticket);
    }

    // Until we know whose it is, the strictest terms hold, and what we know besides makes them only stricter.
    private void sooner(PromiseClock clock, Ticket ticket, String why, Instant at) {
        Terms terms = book.strictest(clock.clock().promise(), Subject.of(ticket), at);
        if (clock.stricterUnder(terms, Standstill.under(terms, ticket), at)) {
            reTerm(clock, terms, ticket, why, at);
        }
    }

    // The state of the ticket does not change by it, but whether it counts may.
    private void reTerm(PromiseClock clock, Terms terms, Ticket ticket, String why, Instant at) {
        if (!clock.open() || terms.equals(clock.terms())) {
            return;
        }
        if (told(clock) && (agreed(clock) || postponed(clock, terms, at))) {
            return;
        }
        deadlines.notice(clock, at);
        ledger.append(ClockEvent.reTermed(clock.clock(), terms, at, why));
        follow(clock.clock(), terms, clock.standsFor().orElse(null), ticket, at);
    }

    private void follow(ClockEvent.Clocked clock, Terms terms, @Nullable String standsFor, Ticket ticket, Instant at) {
        if (ticket.status().live()) {
            Standstill.following(clock, terms, standsFor, ticket.status().code(), at)
                    .ifPresent(ledger::append);
        }
    }

    /** The customer has heard something, and is to hear the next thing in time. */
    void heard(long ticket, Instant at) {
        Ticket held = tickets.lock(ticket);
        met(ticket, Promise.UPDATE, at);
        if (held.status().live()) {
            oweUpdate(ClockEventKind.STARTED, held, at, "heard");
            deadlines.set(ticket);
        }
    }

    // To whom nothing is promised, and of whom nobody knows who they are, nothing is owed.
    private void oweUpdate(ClockEventKind kind, Ticket ticket, Instant at, String reason) {
        PromiseClock before = ledger.clocks(ticket.number()).get(Promise.UPDATE);
        if (ticket.status().live() && (before == null || !before.open())) {
            ticket.customerId()
                    .flatMap(customer -> book.of(customer, Promise.UPDATE, Subject.of(ticket), at))
                    .ifPresent(terms -> begin(
                            before == null ? ClockEventKind.STARTED : kind, ticket, Promise.UPDATE, terms, at, reason));
        }
    }

    // Whom nobody has talked to has heard nothing: the next update is due when the one before it was.
    private void notHeard(long ticket, Instant talked, String why, Instant at) {
        List<PromiseClock> updates = ledger.cycles(ticket).stream()
                .filter(clock -> clock.clock().promise() == Promise.UPDATE)
                .toList();
        if (updates.size() < 2) {
            return;
        }
        PromiseClock before = updates.get(updates.size() - 2);
        PromiseClock last = updates.get(updates.size() - 1);
        boolean follows = last.open() && before.doneAt().equals(Optional.of(talked));
        if (follows && before.missedAt(at).isEmpty() && last.missedAt(at).isEmpty()) {
            Instant due = before.dueAt().orElse(at);
            Duration left = before.terms().calendar().between(at, due);
            Terms terms = last.terms().allowing(last.elapsed(at).plus(left));
            ledger.append(ClockEvent.reTermed(last.clock(), terms, at, why));
        }
    }

    // When we call is what a caller was told: whoever it turns out to be, it does not become later.
    private static boolean told(PromiseClock clock) {
        return clock.clock().promise() == Promise.CALLBACK;
    }

    private static boolean postponed(PromiseClock clock, Terms terms, Instant at) {
        return clock.dueAt().filter(clock.dueUnder(terms, at)::isAfter).isPresent();
    }

    /**
     * The ticket goes on as another one: the call-back that it owes is owed there, by the same time. What is left of
     * the allowed time begins there now, so that no month that was reported changes. A promise that is broken already
     * stays with the first ticket, and is counted once.
     */
    void callbackGoesOn(long from, long into, Instant at) {
        Ticket held = tickets.lock(into);
        PromiseClock owed = ledger.clocks(from).get(Promise.CALLBACK);
        PromiseClock there = ledger.clocks(into).get(Promise.CALLBACK);
        if (owed == null || !owed.open() || owed.missedAt(at).isPresent() || !sooner(owed, there)) {
            return;
        }
        withdraw(into, Promise.CALLBACK, Withdrawal.MERGED, at);
        begin(ClockEventKind.STARTED, held, Promise.CALLBACK, owed.terms().allowing(owed.remaining(at)), at, "merged");
        deadlines.set(into);
    }

    /**
     * A call-back that was taken for made was not: it is owed again, by the time that was promised. A promise that was
     * broken by then stays broken, and is counted once.
     *
     * @param why {@code not-joined} or {@code not-talked}
     */
    public void callbackOwedAgain(long ticket, String why, Instant at) {
        Ticket held = tickets.lock(ticket);
        PromiseClock done = ledger.clocks(ticket).get(Promise.CALLBACK);
        if (done == null || done.open() || done.missedAt(at).isPresent()) {
            return;
        }
        Instant due = done.dueAt().orElse(at);
        Duration left = due.isAfter(at) ? done.terms().calendar().between(at, due) : Duration.ZERO;
        begin(ClockEventKind.REOPENED, held, Promise.CALLBACK, done.terms().allowing(left), at, why);
        done.doneAt().ifPresent(talked -> notHeard(ticket, talked, why, at));
        deadlines.set(ticket);
    }

    private static boolean sooner(PromiseClock owed, @Nullable PromiseClock there) {
        if (there == null || !there.open()) {
            return true;
        }
        return owed.dueAt().orElseThrow().isBefore(there.dueAt().orElseThrow());
    }

    /** The plan says in which states of the ticket a clock stands still. */
    void statusIs(long ticket, String status, Instant at) {
        tickets.lock(ticket);
        for (PromiseClock clock : ledger.clocks(ticket).values()) {
            if (clock.open()) {
                String standsFor = clock.standsFor().orElse(null);
                Standstill.following(clock.clock(), clock.terms(), standsFor, status, at)
                        .ifPresent(change -> {
                            deadlines.notice(clock, at);
                            ledger.append(change);
                        });
            }
        }
        deadlines.set(ticket);
    }

    private void start(Ticket ticket, Promise promise, Instant at, String reason) {
        begin(ClockEventKind.STARTED, ticket, promise, at, reason);
    }

    private void begin(ClockEventKind kind, Ticket ticket, Promise promise, Instant at, String reason) {
        begin(kind, ticket, promise, terms(ticket, promise, at), at, reason);
    }

    private Terms terms(Ticket ticket, Promise promise, Instant at) {
        return ticket.customerId()
                .flatMap(customer -> book.of(customer, promise, Subject.of(ticket), at))
                .orElseGet(() -> book.strictest(promise, Subject.of(ticket), at));
    }

    private void begin(ClockEventKind kind, Ticket ticket, Promise promise, Terms terms, Instant at, String reason) {
        PromiseClock before = ledger.clocks(ticket.number()).get(promise);
        int cycle = before == null ? 1 : before.clock().cycle() + 1;
        ClockEvent.Clocked clock = new ClockEvent.Clocked(ticket.number(), promise, cycle);
        ledger.append(ClockEvent.begins(kind, clock, terms, at, reason));
        follow(clock, terms, null, ticket, at);
    }
}
