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
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;
import org.jspecify.annotations.Nullable;

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
    Worklist worklist;

    @Inject
    Event<IncidentReportIssued> issued;

    void resolved(@Observes TicketResolved event) {
        Ticket ticket = tickets.get(event.number());
        ticket.resolution().ifPresent(words -> ended(ticket, words, event.at()));
    }

    // A draft that somebody has begun is not thrown away: the words of the end are the newer ones, where there are
    // some.
    private void ended(Ticket ticket, Resolution words, Instant now) {
        IncidentEdition edition = open(ticket.number(), SYSTEM, now);
        String changed = edition.changed().isBlank() && edition.number() > 1 ? "対応の再開後の結果を反映" : edition.changed();
        write(edition, words.or(edition.words()), changed, SYSTEM, now);
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
        Optional<IncidentEdition> begun = editions.newest(ticket.number()).filter(edition -> !edition.issued());
        if (begun.isPresent() && (approvalNeeded() || first(ticket.number()))) {
            // It names the customer once a person lets it out.
            return;
        }
        editions.lastIssued(ticket.number())
                .map(IncidentEdition::words)
                .or(ticket::resolution)
                .ifPresent(words -> named(ticket, words, begun.map(Draft::of), now));
    }

    /** What somebody has written of a version that is not out. */
    private record Draft(Resolution words, String changed, String by) {
        static Draft of(IncidentEdition edition) {
            return new Draft(edition.words(), edition.changed(), edition.writtenBy());
        }
    }

    // In the words that were let out: a draft is nobody's word yet, and goes on as the version after it.
    private void named(Ticket ticket, Resolution words, Optional<Draft> begun, Instant now) {
        IncidentEdition edition = open(ticket.number(), SYSTEM, now);
        write(edition, words, edition.number() == 1 ? "" : "お客様の確認を反映", SYSTEM, now);
        if (!approvalNeeded()) {
            issue(edition, SYSTEM, now);
            begun.ifPresent(draft ->
                    write(open(ticket.number(), draft.by(), now), draft.words(), draft.changed(), draft.by(), now));
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
     * @param seen the last version as whoever writes has read it; null if they do not say
     * @return the number of that version
     * @throws EditionRewritten if it says something else by now, or there is a later one
     */
    public int write(long ticket, Resolution words, String changed, @Nullable EditionSeen seen, String by) {
        Instant now = clock.instant();
        var unused = tickets.lock(ticket);
        EditionSeen last = editions.newest(ticket).map(EditionSeen::of).orElse(EditionSeen.NOTHING);
        if (seen != null && !seen.equals(last)) {
            throw new EditionRewritten(ticket);
        }
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

    /** A manager is to look at it; what was seen of it, as {@link #giveBack} takes it. */
    public void submit(long ticket, @Nullable EditionSeen seen, String by) {
        IncidentEdition edition = newest(ticket, seen);
        edition.submit();
        editions.add(new EditionStep(edition, "submitted", by, "", clock.instant()));
    }

    /**
     * A manager wants it said differently.
     *
     * @param seen the version as they have read it; null if they do not say
     * @throws EditionRewritten if it says something else by now
     */
    public void giveBack(long ticket, String why, @Nullable EditionSeen seen, String by) {
        IncidentEdition edition = newest(ticket, seen);
        edition.giveBack();
        editions.add(new EditionStep(edition, "returned", by, why, clock.instant()));
    }

    /**
     * It is let out, and mailed to the customer. Only of a trouble that is over: before that there is nothing to end it.
     *
     * @param seen the version as whoever lets it out has read it
     * @throws EditionRewritten if it says something else by now
     */
    public UUID issue(long ticket, EditionSeen seen, String by) {
        Instant now = clock.instant();
        IncidentEdition edition = newest(ticket, seen);
        if (tickets.get(ticket).resolvedAt().isEmpty()) {
            throw new WrongEdition(ticket, edition.state());
        }
        if (approvalNeeded()) {
            edition.approve(by, now);
        } else {
            edition.issue(by, now);
        }
        out(edition, by, now);
        audit.record(by, "report-issued", "ticket " + ticket + " / " + edition.number(), "");
        return edition.id();
    }

    private void issue(IncidentEdition edition, String by, Instant now) {
        edition.issue(by, now);
        out(edition, by, now);
    }

    // Printed whoever reads it and when, so that what it says is what was known.
    private void out(IncidentEdition edition, String by, Instant now) {
        editions.add(new EditionStep(edition, "issued", by, "", now));
        worklist.add(WorkItem.of(EditionPrintWork.KIND, edition.id().toString(), now));
        issued.fire(new IncidentReportIssued(edition.ticket(), edition.number()));
    }

    // Of what is out the state is the better answer: its words are what they were.
    private IncidentEdition newest(long ticket, @Nullable EditionSeen seen) {
        var unused = tickets.lock(ticket);
        IncidentEdition edition =
                editions.newest(ticket).orElseThrow(() -> new WrongEdition(ticket, EditionState.DRAFT));
        if (seen != null && !edition.issued() && !seen.equals(EditionSeen.of(edition))) {
            throw new EditionRewritten(ticket);
        }
        return edition;
    }

    /** The versions, what was done with them, and the links that lead to them. */
    public EditionsShown show(long ticket) {
        List<IncidentEdition> all = editions.of(ticket);
        return new EditionsShown(
                tickets.get(ticket),
                all,
                editions.digests(ticket),
                editions.steps(ticket),
                links.of(ticket),
                names(),
                approvalNeeded(),
                clock.instant());
    }

    private Map<String, String> names() {
        return accounts.all().stream().collect(Collectors.toMap(Account::login, Account::name));
    }

    /** What has been written of a version that is not out yet. */
    public Optional<Resolution> draft(long ticket) {
        return editions.newest(ticket).filter(edition -> !edition.issued()).map(IncidentEdition::words);
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
