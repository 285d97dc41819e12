package jp.orikaeshi.sla;

import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.customer.TermsOverride;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What of a ticket terms may depend on.
 *
 * @param trouble its code; null while nobody has said what is wrong
 */
record Subject(@Nullable String trouble, Priority priority) {
    static Subject of(Ticket ticket) {
        return new Subject(ticket.trouble().map(Trouble::code).orElse(null), ticket.priority());
    }

    boolean isMeantBy(TermsOverride terms) {
        return terms.holds(trouble, priority);
    }
}
