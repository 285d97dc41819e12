package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.ticket.WrongState;
import org.jspecify.annotations.Nullable;

/** Asking for a call-back, and taking it back. Dialling begins at once; the due time is the promise, not the start. */
@ApplicationScoped
@Transactional
public class CallbackDesk {
    @Inject
    Clock clock;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    TicketSide tickets;

    @Inject
    Consequences consequences;

    @Inject
    CallbackLog log;

    @Inject
    Agenda agenda;

    @Inject
    Event<CallbackRequested> requested;

    /**
     * Asks for a call. If one stands for the ticket already, or is being spoken, that one is answered; the next
     * attempt need not wait then and uses the new number.
     *
     * @param number whom to call, as the customer has named it
     * @param line what the customer sees: the number that they dialled
     * @param carrier whose telephone places it
     */
    public CallbackView request(long ticket, PhoneNumber number, PhoneNumber line, String carrier) {
        return request(ticket, new Wish(number, true, line, carrier), "line");
    }

    /**
     * Asks for a call to somebody who has not said where. One that stands already keeps its number.
     *
     * @param caller the number of the telephone that they called from
     */
    public CallbackView requestFrom(long ticket, PhoneNumber caller, PhoneNumber line, String carrier) {
        return request(ticket, new Wish(caller, false, line, carrier), "line");
    }

    /**
     * An engineer asks for a call.
     *
     * @param number whom to call; null: the number that the customer gave last
     * @throws NoNumberToCall if there is none
     * @throws WrongState if the ticket is over: nobody would be called
     */
    public CallbackView another(long ticket, @Nullable PhoneNumber number, String login) {
        return request(ticket, anothersWish(ticket, number, login), login);
    }

    private Wish anothersWish(long ticket, @Nullable PhoneNumber number, String login) {
        tickets.expectLive(ticket);
        if (number != null && !number.equals(tickets.usualNumber(ticket).orElse(null))) {
            tickets.anotherNumber(ticket, number, login);
        }
        return tickets.wish(ticket, number);
    }

    /**
     * Agrees with the customer when they are called. A call-back that stands moves there, otherwise one is asked for; the
     * promise follows, and the ledger keeps the old one.
     *
     * @param number whom to call; null: the number that the customer gave last
     * @throws UnacceptableWindow if it is over, too short or too far ahead
     * @throws CallInProgress if a telephone rings for it, or may, or somebody talks
     * @throws NoNumberToCall if there is none
     * @throws WrongState if the ticket is over: nobody would be called
     */
    public CallbackView agree(long asked, @Nullable PhoneNumber number, Window window, String login) {
        Instant now = clock.instant();
        if (!window.acceptable(now)) {
            throw new UnacceptableWindow(window);
        }
        long ticket = tickets.goesOnAt(asked);
        expectQuiet(ticket);
        Wish wish = anothersWish(ticket, number, login);
        Callback callback = movedTo(window, ask(ticket, wish, login, now), now);
        log.agreed(callback, login, window);
        return view(callback);
    }

    /** The same, as the customer has chosen among what is offered. */
    CallbackView chosen(long asked, Wish wish, Window window, Choosing how) {
        Instant now = clock.instant();
        long ticket = tickets.goesOnAt(asked);
        expectQuiet(ticket);
        Callback standing = callbacks.lockStanding(ticket).orElseGet(() -> begin(ticket, wish, how.by(), now));
        Callback callback = movedTo(window, standing, now);
        log.chosen(callback, how, window);
        return view(callback);
    }

    /** The customer has chosen to be called as soon as possible. */
    CallbackView soon(long asked, Wish wish, Choosing how) {
        long ticket = tickets.goesOnAt(asked);
        expectQuiet(ticket);
        CallbackView soon = request(ticket, wish, how.by());
        log.soon(callbacks.lockStanding(ticket).orElseThrow(), how);
        return soon;
    }

    private Callback movedTo(Window window, Callback callback, Instant now) {
        takeBackUnplaced(callback, now);
        callback.agreed(window, tickets.promisedBy(callback.ticket(), window.until(), now), now);
        agenda.dialAt(callback.id(), callback.progress().nextAt());
        return callback;
    }

    /** An attempt that the carrier certainly did not place stands in the way of whatever is to come instead. */
    void takeBackUnplaced(Callback callback, Instant now) {
        attempts.undecided(callback.id())
                .filter(attempt -> !attempt.onTheTelephone())
                .ifPresent(attempt -> consequences.take(new Heard(callback, attempt), LegEvent.WITHDRAWN, now));
    }

    private void expectQuiet(long ticket) {
        Optional<Callback> standing = callbacks.lockStanding(ticket);
        if (standing.map(this::onTheTelephone).orElseGet(() -> spoken(ticket).isPresent())) {
            throw new CallInProgress(ticket);
        }
    }

    private CallbackView request(long asked, Wish wish, String by) {
        Instant now = clock.instant();
        long ticket = tickets.goesOnAt(asked);
        boolean agreed =
                callbacks.lockStanding(ticket).flatMap(Callback::window).isPresent();
        Callback callback = ask(ticket, wish, by, now);
        if (agreed) {
            // Nobody waits for the time that was agreed any more: it is owed like any other that is asked for now.
            callback.promisedBy(tickets.promisedAtOnce(ticket, now));
        }
        return view(callback);
    }

    private Callback ask(long ticket, Wish wish, String by, Instant now) {
        return callbacks
                .lockStanding(ticket)
                .map(standing -> join(standing, wish, by, now))
                .or(() -> spoken(ticket))
                .orElseGet(() -> begin(ticket, wish, by, now));
    }

    private Callback join(Callback standing, Wish wish, String by, Instant now) {
        standing.askedAgain(wish, now);
        log.write(standing, "callback-asked-again", by, Map.of());
        agenda.dialAt(standing.id(), now);
        return standing;
    }

    /** The last one, if the customer still talks with somebody of the desk. Whoever asks once they are cut off is owed a call. */
    private Optional<Callback> spoken(long ticket) {
        return callbacks
                .latest(ticket)
                .filter(c -> c.state() == CallbackState.REACHED)
                .filter(c -> attempts.of(c.id()).stream().anyMatch(CallAttempt::talks));
    }

    private Callback begin(long ticket, Wish wish, String by, Instant now) {
        Callback callback = new Callback(UUID.randomUUID(), ticket, wish, tickets.promise(ticket, now), now);
        callbacks.add(callback);
        log.write(callback, "callback-requested", by, Map.of());
        requested.fire(new CallbackRequested(ticket));
        agenda.dialAt(callback.id(), now);
        return callback;
    }

    /** Whoever talked with the customer wants a colleague to call: the next one on duty, at once. */
    void passedOn(Callback spoken, String engineer, String login, Instant now) {
        long ticket = tickets.goesOnAt(spoken.ticket());
        if (!tickets.over(ticket) && callbacks.lockStanding(ticket).isEmpty()) {
            begin(ticket, spoken.wish(), login, now).notBy(engineer, now);
        }
    }

    /**
     * Takes the call-back back: no telephone rings for it any more, and its promise is neither kept nor broken. Reports
     * show it as withdrawn, with the reason: nobody gets all promises kept by cancelling what is late.
     *
     * @param reason in the engineer's words, for colleagues, managers and the customer's report; null if none is given
     * @throws CallInProgress if a telephone rings for it, or may, or somebody talks
     * @throws NothingToCancel if no call-back stands
     */
    public void cancel(long asked, String login, @Nullable String reason) {
        var unused = cancelled(asked, login, Withdrawal.cancelled(reason));
    }

    /** The same by the customer, who needs no reason. */
    void notWanted(long asked, Choosing how) {
        log.notWanted(cancelled(asked, how.by(), Withdrawal.BY_CUSTOMER), how);
    }

    private Callback cancelled(long asked, String by, Withdrawal why) {
        Instant now = clock.instant();
        long ticket = tickets.goesOnAt(asked);
        Callback callback =
                callbacks.lockStanding(ticket).or(() -> spoken(ticket)).orElseThrow(() -> new NothingToCancel(ticket));
        if (onTheTelephone(callback) || !withdraw(callback, by, why, now)) {
            throw new CallInProgress(ticket);
        }
        tickets.noLongerOwed(callback, why, now);
        return callback;
    }

    private boolean onTheTelephone(Callback callback) {
        return attempts.of(callback.id()).stream().anyMatch(CallAttempt::onTheTelephone);
    }

    /** The ticket is over, or goes on under another number. */
    void ticketOver(long ticket) {
        Instant now = clock.instant();
        Optional<Callback> standing = callbacks.lockStanding(ticket);
        long goesOnAt = tickets.goesOnAt(ticket);
        if (goesOnAt != ticket) {
            standing.ifPresent(callback -> move(callback, goesOnAt, now));
        } else if (tickets.over(ticket)
                && standing.map(callback -> withdraw(callback, "system", Withdrawal.TICKET_OVER, now))
                        .orElse(true)) {
            // If the two are being joined just now, they talk: then the outcome ends the call-back.
            tickets.noLongerOwed(ticket, Withdrawal.TICKET_OVER, now);
            // What was given up leaves the board.
            callbacks.latest(ticket).ifPresent(log::moved);
        }
    }

    private void move(Callback standing, long to, Instant now) {
        Optional<Callback> there = callbacks.lockStanding(to);
        if (there.isEmpty()) {
            goesOn(standing, to);
        } else if (withdraw(standing, "system", Withdrawal.MERGED, now)) {
            // The ticket knows which of the two numbers was named; whichever it is, the earlier promise stands.
            Callback stays = there.get();
            stays.promisedBy(standing.dueAt());
            boolean moves = tickets.callsBackAt(to, standing.number());
            join(stays, (moves ? standing : stays).wish(), "system", now);
        } else if (withdraw(there.get(), "system", Withdrawal.MERGED, now)) {
            // Its engineer has accepted: the customer is called by it, and by no other beside it.
            standing.promisedBy(there.get().dueAt());
            goesOn(standing, to);
        }
    }

    private void goesOn(Callback standing, long to) {
        // One stands for each ticket: what was withdrawn there is written first.
        callbacks.write();
        standing.goesOnAt(to);
        log.moved(standing);
    }

    /** False if it is too late for that. */
    private boolean withdraw(Callback standing, String by, Withdrawal why, Instant now) {
        Optional<CallAttempt> attempt = attempts.undecided(standing.id());
        if (attempt.map(a -> a.step().accepted()).orElse(false)) {
            return false;
        }
        standing.cancelled(why);
        log.cancelled(standing, by, why);
        agenda.noMoreDialling(standing.id());
        attempt.ifPresent(a -> {
            consequences.take(new Heard(standing, a), LegEvent.WITHDRAWN, now);
            agenda.checkAt(a.id(), now);
        });
        return true;
    }

    /** The call-back of a ticket: the one that stands, or the last one. */
    public Optional<CallbackView> of(long ticket) {
        return callbacks.latest(ticket).map(this::view);
    }

    /** The same of many tickets at once, by ticket; of those for which none was ever promised there is nothing. */
    public Map<Long, CallbackView> of(Collection<Long> tickets) {
        Map<Long, Callback> latest = callbacks.latest(tickets);
        Map<UUID, List<CallAttempt>> made = attempts
                .of(latest.values().stream().map(Callback::id).toList())
                .stream()
                .collect(Collectors.groupingBy(CallAttempt::callbackId));
        return latest.values().stream()
                .collect(Collectors.toMap(
                        Callback::ticket, callback -> callback.view(made.getOrDefault(callback.id(), List.of()))));
    }

    /** Every call-back that was ever promised for a ticket, the oldest first. */
    public List<CallbackView> all(long ticket) {
        return callbacks.all(ticket).stream().map(this::view).toList();
    }

    private CallbackView view(Callback callback) {
        return callback.view(attempts.of(callback.id()));
    }
}
