package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.customer.Companies;
import jp.orikaeshi.ticket.CustomerIdentified;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketResolved;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Tickets;

/**
 * What people do with the versions of an incident report. Where the desk wants no approval, the first goes out with the
 * resolution, as it was written then.
 *
 * <p>Each step throws {@link WrongEdition} if the version is not in the state for it; then nothing has changed.
 */
@ApplicationScoped
@Transactional
public class EditionDesk {
    private static final String SYSTEM = "system";

    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    IncidentEditions editions;

    @Inject
    ReportLinks links;

    @Inject
    Companies companies;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Inject
    Event<IncidentReportIssued> issued;

    void resolved(@Observes TicketResolved event) {
        Ticket ticket = tickets.get(event.number());
        ticket.resolution().ifPresent(words -> ended(ticket, words, event.at()));
    }

    private void ended(Ticket ticket, Resolution words, Instant now) {
        IncidentEdition edition = open(ticket.number(), SYSTEM, now);
        write(edition, words, edition.number() == 1 ? "" : "対応の再開後の結果を反映", SYSTEM, now);
        if (!approvalNeeded()) {
            issue(edition, SYSTEM, now);
        }
    }

    // What was printed names whoever the customer was taken for, or nobody.
    void identified(@Observes CustomerIdentified event) {
        Instant now = clock.instant();
        links.of(event.number()).forEach(link -> link.revoke(SYSTEM, now));
        Ticket ticket = tickets.get(event.number());
        if (ticket.status() != TicketStatus.RESOLVED) {
            return;
        }
        Optional<IncidentEdition> last = editions.newest(ticket.number());
        boolean written = last.filter(edition -> !edition.issued()).isPresent();
        if (written) {
            return;
        }
        boolean unread =
                last.filter(edition -> editions.file(edition.id()).isEmpty()).isPresent();
        if (unread) {
            issued.fire(new IncidentReportIssued(ticket.number(), last.get().number(), false));
        } else {
            ticket.resolution().ifPresent(words -> named(ticket, words, now));
        }
    }

    private void named(Ticket ticket, Resolution words, Instant now) {
        IncidentEdition edition = open(ticket.number(), SYSTEM, now);
        write(edition, words, edition.number() == 1 ? "" : "お客様の確認を反映", SYSTEM, now);
        if (!approvalNeeded()) {
            edition.issue(SYSTEM, now);
            editions.add(new EditionStep(edition, "issued", SYSTEM, "", now));
            issued.fire(new IncidentReportIssued(ticket.number(), edition.number(), false));
        }
    }

    /** Whether a manager has to let a report out. */
    public boolean approvalNeeded() {
        return companies.own().reporting().approval();
    }

    /**
     * Says it in other words, in the version that is being written; in a new one, if the last was let out.
     *
     * @param changed what is different from the version before; for the first it may be empty
     * @return the number of that version
     */
    public int write(long ticket, Resolution words, String changed, String by) {
        Instant now = clock.instant();
        var unused = tickets.lock(ticket);
        IncidentEdition edition = open(ticket, by, now);
        write(edition, words, changed, by, now);
        return edition.number();
    }

    /** Whether what is written next is the first version, of which nothing can have changed. */
    public boolean first(long ticket) {
        return editions.lastIssued(ticket).isEmpty();
    }

    private IncidentEdition open(long ticket, String by, Instant now) {
        Optional<IncidentEdition> last = editions.newest(ticket);
        return last.filter(edition -> !edition.issued()).orElseGet(() -> {
            IncidentEdition next = new IncidentEdition(
                    ticket, last.map(IncidentEdition::number).orElse(0) + 1, by, now);
            editions.add(next);
            return next;
        });
    }

    private void write(IncidentEdition edition, Resolution words, String changed, String by, Instant now) {
        edition.write(words, changed, by, now);
        editions.add(new EditionStep(edition, "written", by, changed, now));
    }

    /** A manager is to look at it. */
    public void submit(long ticket, String by) {
        IncidentEdition edition = newest(ticket);
        edition.submit();
        editions.add(new EditionStep(edition, "submitted", by, "", clock.instant()));
    }

    /** A manager wants it said differently. */
    public void giveBack(long ticket, String why, String by) {
        IncidentEdition edition = newest(ticket);
        edition.giveBack();
        editions.add(new EditionStep(edition, "returned", by, why, clock.instant()));
    }

    /** It is let out, and mailed to the customer. Only of a trouble that is over: before that there is nothing to end it. */
    public UUID issue(long ticket, String by) {
        IncidentEdition edition = newest(ticket);
        if (tickets.get(ticket).resolvedAt().isEmpty()) {
            throw new WrongEdition(ticket, edition.state());
        }
        issue(edition, by, clock.instant());
        audit.record(by, "report-issued", "ticket " + ticket + " / " + edition.number(), "");
        return edition.id();
    }

    private void issue(IncidentEdition edition, String by, Instant now) {
        boolean revised = editions.lastIssued(edition.ticket())
                .flatMap(IncidentEdition::issuedAt)
                .filter(at -> tickets.get(edition.ticket())
                        .resolvedAt()
                        .filter(over -> !at.isBefore(over))
                        .isPresent())
                .isPresent();
        edition.issue(by, now);
        editions.add(new EditionStep(edition, "issued", by, "", now));
        issued.fire(new IncidentReportIssued(edition.ticket(), edition.number(), revised));
    }

    private IncidentEdition newest(long ticket) {
        var unused = tickets.lock(ticket);
        return editions.newest(ticket).orElseThrow(() -> new WrongEdition(ticket, EditionState.DRAFT));
    }

    /** The versions, what was done with them, and the links that lead to them. */
    public EditionsShown show(long ticket) {
        List<IncidentEdition> all = editions.of(ticket);
        return new EditionsShown(
                tickets.get(ticket),
                all,
                editions.steps(ticket),
                links.of(ticket),
                names(),
                approvalNeeded(),
                clock.instant());
    }

    private Map<String, String> names() {
        return accounts.all().stream().collect(Collectors.toMap(Account::login, Account::name));
    }

    /** The last version that was let out. */
    public Optional<UUID> lastIssued(long ticket) {
        return editions.lastIssued(ticket).map(IncidentEdition::id);
    }

    /** A version by its number; only one that was let out has a file. */
    public Optional<UUID> issued(long ticket, int number) {
        return editions.of(ticket).stream()
                .filter(edition -> edition.number() == number && edition.issued())
                .map(IncidentEdition::id)
                .findFirst();
    }

    /** The file of a version; empty while it has not been printed. */
    Optional<KeptReport> kept(UUID edition) {
        return editions.file(edition);
    }

    /** Keeps what was printed, and answers what is kept: it may be what somebody else printed meanwhile. */
    KeptReport keep(UUID edition, KeptReport printed) {
        editions.keep(edition, printed, clock.instant());
        return editions.file(edition).orElseThrow();
    }
}
