package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;

/** Gathers what is said on the legs of a call-back. */
@ApplicationScoped
class Briefing {
    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    Lines lines;

    @Inject
    Settings settings;

    Brief of(Callback callback, Spoken spoken) {
        Ticket ticket = tickets.get(tickets.current(callback.ticket()));
        Optional<Cause> cause = ticket.diagnosis().stream().findFirst();
        return new Brief(
                ticket.number(),
                ticket.customerId().flatMap(customers::byId).map(Customer::name).orElse(null),
                ticket.identification().trusted(),
                ticket.trouble().orElse(null),
                cause.map(c -> c.summary(spoken.locale())).orElse(null),
                cause.map(Cause::since).orElse(null),
                callback.dueAt());
    }

    /** How a ticket ends that a call has resolved, as far as it can be said without a keyboard; in the line's language. */
    Resolution resolution(Callback callback) {
        Spoken words = spoken(callback);
        String cause = tickets.get(tickets.current(callback.ticket())).diagnosis().stream()
                .findFirst()
                .map(found -> found.summary(words.locale()))
                .orElseGet(() -> words.text("resolution.cause"));
        return new Resolution(cause, words.text("resolution.summary"), words.text("resolution.remedy"));
    }

    /** The language of the line that the customer dialled. */
    Spoken spoken(Callback callback) {
        return Spoken.in(line(callback).map(LineProfile::locale).orElse(Locale.JAPANESE), settings.zone());
    }

    /** The name under which the customer called us; empty if the line is gone from the desk file. */
    Optional<String> brand(Callback callback) {
        return line(callback).map(LineProfile::brand);
    }

    private Optional<LineProfile> line(Callback callback) {
        return lines.byNumber(callback.line()).map(Line::profile);
    }
}
