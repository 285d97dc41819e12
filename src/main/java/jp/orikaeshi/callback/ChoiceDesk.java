package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Roster;
import jp.orikaeshi.duty.Rosters;
import jp.orikaeshi.duty.Shift;
import jp.orikaeshi.settings.Settings;

/** What customers decide about their call-back by themselves: when they are called, or that they need not be. */
@ApplicationScoped
@Transactional
public class ChoiceDesk {
    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CallbackDesk desk;

    @Inject
    Callbacks callbacks;

    @Inject
    TicketSide tickets;

    @Inject
    Rosters rosters;

    @Inject
    DutyPlans plans;

    /** The times that the customer of this ticket may choose, the earliest first; empty if there is none. */
    public List<Window> offered(long asked) {
        Instant now = clock.instant();
        long ticket = tickets.goesOnAt(asked);
        Roster duty = rosters.between(now, now.plus(Window.FURTHEST));
        return new OfferedWindows(
                        settings.zone(),
                        tickets.callbackHours(ticket, now),
                        window -> onDuty(duty, window),
                        callbacks.windowsOfOthers(ticket, now),
                        plans.callback().pace().callsPerSecond())
                .at(now);
    }

    /** All through that time; 0 if there is a moment without anybody. */
    private static int onDuty(Roster duty, Window window) {
        return duty.shifts(window.from(), window.until()).stream()
                .map(Shift::order)
                .mapToInt(List::size)
                .min()
                .orElse(0);
    }

    /**
     * Called then. The promise follows, and the ledger keeps the old one.
     *
     * @throws UnacceptableWindow if it is not offered, or no longer
     * @throws CallInProgress if a telephone rings for it, or may, or somebody talks
     * @throws NoNumberToCall if there is none
     * @throws jp.orikaeshi.ticket.WrongState if the ticket is over: nobody would be called
     */
    public CallbackView at(long ticket, Window window, Choosing how) {
        Wish wish = tickets.liveWish(ticket);
        if (!offered(ticket).contains(window)) {
            throw new UnacceptableWindow(window);
        }
        return desk.chosen(ticket, wish, window, how);
    }

    /** For a caller, who hears what can be done and no reason why something cannot: empty if it cannot be promised any more. */
    public Optional<CallbackView> atIfPossible(long asked, Window window, Choosing how) {
        long ticket = tickets.goesOnAt(asked);
        boolean possible = !tickets.over(ticket)
                && desk.of(ticket)
                        .filter(c -> c.state().standing() && !c.onTheTelephone())
                        .isPresent()
                && offered(ticket).contains(window);
        return possible ? Optional.of(at(ticket, window, how)) : Optional.empty();
    }

    /** The same: false if a telephone rings already, or nothing is to be cancelled. */
    public boolean cancelIfPossible(long asked, Choosing how) {
        long ticket = tickets.goesOnAt(asked);
        boolean possible = desk.of(ticket)
                .filter(c -> c.state().standing() && !c.onTheTelephone())
                .isPresent();
        if (possible) {
            cancel(ticket, how);
        }
        return possible;
    }

    /** Called as soon as possible; otherwise as {@link #at}. */
    public CallbackView soon(long ticket, Choosing how) {
        return desk.soon(ticket, tickets.liveWish(ticket), how);
    }

    /** Not called at all. As {@link CallbackDesk#cancel}. */
    public void cancel(long ticket, Choosing how) {
        desk.notWanted(ticket, how);
    }
}
