package jp.orikaeshi.ticket.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.emergency.AlarmState;
import jp.orikaeshi.emergency.AlarmView;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.SnapshotTaken;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.TimelineText;

/**
 * A ticket as its page shows it.
 *
 * @param live what the customer's status is now, beside what it was at the call
 * @param callers whoever registered the number of the caller, while we are not sure who called
 * @param alarm the emergency notice that goes on, or the last one
 * @param callable who can be called into the talk that is on, by login and name; empty while there is none
 * @param draft what has been written of its report and is not out yet: the form of the resolution starts from it
 * @param ended clocks that are not among those shown: earlier cycles, and what was withdrawn
 * @param brand whose line was dialled; nothing if it was none of ours
 */
public record TicketSheet(
        TicketShown shown,
        Optional<Snapshot> live,
        Optional<String> brand,
        List<Customer> callers,
        Optional<AlarmView> alarm,
        List<Callable> callable,
        Optional<Resolution> draft,
        List<PromiseClock> ended,
        Names names) {
    /** Somebody with a telephone, by login. */
    public record Callable(String login, String name) {}

    public TicketSheet {
        callers = List.copyOf(callers);
        ended = List.copyOf(ended);
    }

    public Ticket ticket() {
        return shown.ticket();
    }

    /** Whether the customer's emergency contacts are being called. */
    public boolean alarming() {
        return alarm.filter(a -> a.state() == AlarmState.CALLING).isPresent();
    }

    /** The names of what is down now. */
    public String down() {
        return live.map(Snapshot::down).orElse("");
    }

    /** Whether a caller's claim is told with the call: to whoever has no button to confirm it by. */
    public boolean unconfirmedHere(boolean engineer) {
        boolean claimed =
                shown.customer().isPresent() && !ticket().identification().trusted();
        return claimed && (!engineer || ticket().status() == TicketStatus.CLOSED);
    }

    /** Why there is no call-back: the key of a sentence. */
    public String noCallback() {
        return shown.timeline().stream()
                .map(TimelineEntry::kind)
                .filter(kind -> kind.startsWith("no-number-"))
                .reduce((earlier, later) -> later)
                .map(kind -> "ticket.callback." + kind)
                .orElse("ticket.callback.none");
    }

    /** Whether the frozen status is that of the opening, or was taken when somebody said later whose ticket it is. */
    public boolean seenAtOpening() {
        return SnapshotTaken.atOpening(ticket().openedAt(), shown.timeline());
    }

    /** In the order in which they are to be reached. */
    public List<Contact> contacts() {
        return shown.customer().map(Customer::contacts).orElse(List.of());
    }

    public Optional<PhoneNumber> caller() {
        return ticket().call().flatMap(call -> Optional.ofNullable(call.from()));
    }

    /** Whether the call-back ends with the ticket, and is only still being taken back: nobody waits for it any more. */
    public boolean withdrawing() {
        return ticket().mergedInto().isEmpty()
                && shown.callback().map(c -> endsWith(ticket().status(), c)).orElse(false);
    }

    /**
     * Whether this is the clock of a call-back that nobody waits for any more, since the trouble is over. Its end may come
     * between the reading of the clocks and that of the call-back.
     */
    public boolean noLongerOwed(ClockView clock) {
        return clock.promise() == Promise.CALLBACK
                && clock.state() != ClockState.MISSED
                && clock.done().isEmpty()
                && !ticket().status().live()
                && ticket().mergedInto().isEmpty()
                && shown.callback().map(c -> !c.onTheTelephone()).orElse(true);
    }

    static boolean endsWith(TicketStatus status, CallbackView callback) {
        return !status.live() && callback.state().standing() && !callback.onTheTelephone();
    }

    /** What happened, newest first: that is what somebody who comes back looks for. */
    public List<TimelineEntry> latestFirst() {
        List<TimelineEntry> entries = new ArrayList<>(shown.timeline());
        Collections.reverse(entries);
        return entries;
    }

    /** Its words. A telephone number in it is not for whoever looks over a shoulder, also one keyed in by mistake. */
    public String text(TimelineEntry entry, Locale locale) {
        String text = TimelineText.of(entry, locale);
        String keyed = entry.params().getOrDefault("keyed", "");
        return Optional.ofNullable(entry.params().get("number"))
                .flatMap(PhoneNumber::ofCaller)
                .map(number -> text.replace(number.national(), number.masked()))
                .or(() -> PhoneNumber.parse(keyed)
                        .filter(PhoneNumber::diallable)
                        .map(number -> text.replace(keyed, number.masked())))
                .orElse(text);
    }
}
