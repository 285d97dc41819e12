package jp.orikaeshi.ticket.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.TimelineText;

/**
 * A ticket as its page shows it.
 *
 * @param live what the customer's status is now, beside what it was at the call
 * @param callers whoever registered the number of the caller, while we are not sure who called
 * @param brand whose line was dialled; nothing if it was none of ours
 */
public record TicketSheet(
        TicketShown shown, Optional<Snapshot> live, Optional<String> brand, List<Customer> callers, Names names) {
    public Ticket ticket() {
        return shown.ticket();
    }

    /** In the order in which they are to be reached. */
    public List<Contact> contacts() {
        return shown.customer().map(Customer::contacts).orElse(List.of());
    }

    public Optional<PhoneNumber> caller() {
        return ticket().call().flatMap(call -> Optional.ofNullable(call.from()));
    }

    /** What happened, newest first: that is what somebody who comes back looks for. */
    public List<TimelineEntry> latestFirst() {
        List<TimelineEntry> entries = new ArrayList<>(shown.timeline());
        Collections.reverse(entries);
        return entries;
    }

    /** Its words. A telephone number in it is not for whoever looks over a shoulder. */
    public String text(TimelineEntry entry, Locale locale) {
        String text = TimelineText.of(entry, locale);
        return Optional.ofNullable(entry.params().get("number"))
                .flatMap(PhoneNumber::ofCaller)
                .map(number -> text.replace(number.national(), number.masked()))
                .orElse(text);
    }
}
