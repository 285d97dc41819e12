package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Secret;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.ticket.Call;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;

/** Links by which a customer chooses when they are called: making one for a mail, and what one leads to. */
@ApplicationScoped
@Transactional
public class ChoiceLinkDesk {
    @Inject
    Clock clock;

    @Inject
    ChoiceLinks links;

    @Inject
    Tickets tickets;

    @Inject
    Lines lines;

    @Inject
    CallbackDesk callbacks;

    @Inject
    ChoiceDesk choice;

    /** The secret part of a new link, told this once only. Links of other mails hold as before. */
    public String issue(long ticket, UUID customer) {
        Instant now = clock.instant();
        String secret = Secret.random();
        links.add(new ChoiceLink(Secret.digest(secret), ticket, customer, now), now);
        return secret;
    }

    /** What there is to choose; empty if there is no such link, or it is too old. */
    public Optional<Choice> open(String secret) {
        return links.find(Secret.digest(secret)).flatMap(this::choice);
    }

    private Optional<Choice> choice(ChoiceLink link) {
        Ticket ticket = tickets.get(tickets.current(link.ticket()));
        return link.holds(ticket.customerId(), clock.instant())
                ? Optional.of(new Choice(
                        ticket.number(),
                        ticket.trouble(),
                        ticket.status().live(),
                        line(ticket),
                        callbacks.of(ticket.number()),
                        ticket.status().live() ? choice.offered(ticket.number()) : List.of()))
                : Optional.empty();
    }

    private Optional<Line> line(Ticket ticket) {
        return ticket.call()
                .map(Call::line)
                .flatMap(lines::byNumber)
                .or(() -> lines.all().stream().findFirst());
    }
}
