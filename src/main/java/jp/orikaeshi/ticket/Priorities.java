package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.customer.TroublePriorities;
import jp.orikaeshi.customer.TroublePriority;

/**
 * How urgent a ticket is while no engineer has said so: as urgent as its trouble, and at least as urgent as the line that
 * was dialled.
 */
@ApplicationScoped
class Priorities {
    @Inject
    TroublePriorities troubles;

    @Inject
    Lines lines;

    Priority usual(Ticket ticket) {
        Priority trouble = ticket.trouble().map(this::of).orElse(Priority.NORMAL);
        Optional<Priority> line =
                ticket.call().map(Call::line).flatMap(lines::byNumber).flatMap(Line::priority);
        return line.map(least -> ticket.trouble().isPresent() ? trouble.or(least) : least)
                .orElse(trouble);
    }

    /** What the desk has chosen; else somebody in a customer's systems is urgent, and nothing else is. */
    private Priority of(Trouble trouble) {
        return troubles.of(trouble.code())
                .map(TroublePriority::priority)
                .orElse(trouble == Trouble.SECURITY ? Priority.URGENT : Priority.NORMAL);
    }
}
