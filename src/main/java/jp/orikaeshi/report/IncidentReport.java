package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.customer.Companies;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.report.IncidentReportData.Addressee;
import jp.orikaeshi.report.IncidentReportData.Asset;
import jp.orikaeshi.report.IncidentReportData.Attempt;
import jp.orikaeshi.report.IncidentReportData.CalledBack;
import jp.orikaeshi.report.IncidentReportData.Cause;
import jp.orikaeshi.report.IncidentReportData.Check;
import jp.orikaeshi.report.IncidentReportData.Failure;
import jp.orikaeshi.report.IncidentReportData.Happening;
import jp.orikaeshi.report.IncidentReportData.Issue;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.report.IncidentReportData.Reception;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.ticket.Call;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.SnapshotTaken;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/** Gathers what one incident report says. Reads only; what is not for the customer is left out here. */
@ApplicationScoped
@Transactional
public class IncidentReport {
    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    Companies companies;

    @Inject
    Lines lines;

    @Inject
    Engineers engineers;

    @Inject
    CallbackDesk callbacks;

    @Inject
    Ledger ledger;

    @Inject
    Surroundings surroundings;

    @Inject
    IncidentEditions editions;

    /** The report as of now. A ticket that was merged is reported on under the number under which it goes on.
     *
     * @throws jp.orikaeshi.ticket.TicketNotFound if there is no such ticket
     */
    public IncidentReportData of(long number) {
        Ticket ticket = tickets.get(tickets.current(number));
        return of(
                ticket,
                editions.newest(ticket.number()),
                new Standing(
                        ticket.resolvedAt().or(ticket::closedAt),
                        ticket.status().live(),
                        callbacks.all(ticket.number()),
                        ledger.of(ticket.number())),
                clock.instant());
    }

    /** As it was when this version was let out, whatever has happened since. */
    IncidentReportData of(UUID id) {
        IncidentEdition edition = editions.byId(id).orElseThrow();
        Instant then = edition.issuedAt().orElseThrow();
        Ticket ticket = tickets.get(edition.ticket());
        Optional<Instant> over = AsOf.over(tickets.timeline(ticket.number()), then)
                .or(() -> ticket.resolvedAt().filter(at -> !at.isAfter(then)));
        return of(
                ticket,
                Optional.of(edition),
                new Standing(
                        over,
                        over.isEmpty(),
                        AsOf.callbacks(callbacks.all(ticket.number()), then),
                        AsOf.ledger(ledger.of(ticket.number()), then)),
                then);
    }

    /** What of a ticket changes while a version of its report waits to be printed. */
    private record Standing(
            Optional<Instant> resolvedAt, boolean live, List<CallbackView> callbacks, List<ClockEvent> ledger) {
        boolean rings() {
            return callbacks.stream().anyMatch(CallbackView::onTheTelephone);
        }
    }

    private IncidentReportData of(Ticket ticket, Optional<IncidentEdition> edition, Standing stands, Instant now) {
        // Whoever only claims to be a customer gets neither their letter nor a word about what is watched for them.
        boolean known = ticket.identification().trusted();
        Optional<Snapshot> seen = ticket.snapshot().filter(snapshot -> known);
        Instant over = stands.resolvedAt().orElse(now);
        List<Failure> failures = ticket.customerId()
                .filter(customer -> known)
                .map(customer -> surroundings.failures(customer, ticket.openedAt(), over))
                .orElse(List.of());
        return new IncidentReportData(
                ticket.number(),
                issuer(ticket),
                ticket.customerId()
                        .filter(customer -> known)
                        .flatMap(customers::byId)
                        .map(IncidentReport::addressee)
                        .orElse(null),
                CustomerWords.trouble(ticket.trouble().orElse(Trouble.OTHER)),
                reception(ticket),
                stands.resolvedAt().orElse(null),
                edition.map(IncidentEdition::words)
                        .or(ticket::resolution)
                        .map(IncidentReport::resolution)
                        .orElse(null),
                seen.map(snapshot -> snapshot(ticket, snapshot)).orElse(null),
                seen.map(snapshot -> causes(ticket, snapshot)).orElse(List.of()),
                stands.callbacks().stream().map(this::calledBack).toList(),
                IncidentPromises.of(stands.ledger(), stands.live(), stands.rings(), now),
                story(ticket, stands, now),
                failures,
                seen.flatMap(snapshot -> surroundings.response(
                                snapshot, ticket.diagnosis(), failures, ticket.openedAt(), over, now))
                        .orElse(null),
                edition.map(this::edition).orElse(null),
                now);
    }

    // Breaches come from the ledger: the timeline has them when somebody noticed, and not whether they still stand.
    private List<Happening> story(Ticket ticket, Standing stands, Instant now) {
        return Stream.concat(
                        tickets.timeline(ticket.number()).stream()
                                .filter(entry -> !entry.at().isAfter(now))
                                .flatMap(entry -> CustomerWords.story(entry).stream()),
                        IncidentPromises.story(stands.ledger(), now).stream())
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }

    private IncidentReportData.Edition edition(IncidentEdition edition) {
        List<Issue> issued = editions.of(edition.ticket()).stream()
                .filter(one -> one.number() <= edition.number())
                .flatMap(one -> one.issuedAt().map(at -> new Issue(one.number(), at, one.changed())).stream())
                .toList();
        return new IncidentReportData.Edition(
                edition.number(), edition.issuedAt().isEmpty(), issued);
    }

    private Issuer issuer(Ticket ticket) {
        Look look = Look.of(companies.own().profile());
        return ticket.call()
                .map(Call::line)
                .flatMap(lines::byNumber)
                .or(() -> lines.all().stream().findFirst())
                .map(line -> new Issuer(line.profile().brand(), telephone(line), look))
                .orElseGet(() -> new Issuer(Optional.ofNullable(look.name()).orElse("受付窓口"), look.phone(), look));
    }

    private static String telephone(Line line) {
        return line.number().national();
    }

    private static Addressee addressee(Customer customer) {
        return new Addressee(customer.number().value(), customer.name());
    }

    private static Reception reception(Ticket ticket) {
        return new Reception(
                ticket.openedAt(),
                CustomerWords.source(ticket.source()),
                CustomerWords.reported(ticket.source(), ticket.trouble().orElse(null)));
    }

    private static IncidentReportData.Resolution resolution(Resolution how) {
        return new IncidentReportData.Resolution(
                how.cause(), blankIsNull(how.summary()), blankIsNull(how.remedy()), blankIsNull(how.prevention()));
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private IncidentReportData.Snapshot snapshot(Ticket ticket, Snapshot seen) {
        List<Asset> worstFirst = seen.assets().stream()
                .sorted(Comparator.comparingInt(
                        (AssetStatus asset) -> -asset.status().severity()))
                .map(IncidentReport::asset)
                .toList();
        return new IncidentReportData.Snapshot(
                seen.takenAt(),
                SnapshotTaken.atOpening(ticket.openedAt(), tickets.timeline(ticket.number())),
                worstFirst);
    }

    private static Asset asset(AssetStatus asset) {
        return new Asset(
                asset.name(),
                CustomerWords.mark(asset.status()),
                asset.since(),
                asset.probes().stream()
                        .map(probe -> new Check(
                                CustomerWords.check(probe.kind()),
                                CustomerWords.mark(probe.status()),
                                words(probe),
                                probe.checkedAt(),
                                technical(probe)))
                        .toList());
    }

    private static String technical(ProbeStatus probe) {
        return Stream.of(probe.target(), probe.outcome(), probe.detail())
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static String words(ProbeStatus probe) {
        return OutcomeText.words(probe.status(), probe.outcome(), probe.evidence(), Locale.JAPANESE);
    }

    private static List<Cause> causes(Ticket ticket, Snapshot seen) {
        return ticket.diagnosis().stream()
                .map(cause -> cause(cause, seen.assets()))
                .toList();
    }

    private static Cause cause(jp.orikaeshi.monitoring.Cause cause, List<AssetStatus> seen) {
        return new Cause(cause.summary(), cause.confidence(), evidence(cause, seen));
    }

    // The evidence on the ticket is for engineers, in the monitor's English. A customer reads which check saw what.
    private static List<String> evidence(jp.orikaeshi.monitoring.Cause cause, List<AssetStatus> seen) {
        return seen.stream()
                .filter(asset -> cause.asset() == null || asset.id().equals(cause.asset()))
                .flatMap(asset -> asset.failing().stream())
                .filter(probe -> cause.asset() != null || cause.restsOn(probe))
                .map(probe -> CustomerWords.check(probe.kind()) + "　" + probe.target() + "　" + words(probe))
                .distinct()
                .toList();
    }

    private CalledBack calledBack(CallbackView view) {
        return new CalledBack(
                CustomerWords.callback(view.state()),
                Optional.ofNullable(view.calledOff()).map(CustomerWords::why).orElse(null),
                view.number().masked(),
                view.reachedAt(),
                view.attempts().stream().map(this::attempt).toList());
    }

    private Attempt attempt(CallbackView.AttemptView attempt) {
        boolean reached = attempt.outcome() == jp.orikaeshi.callback.Outcome.REACHED;
        return new Attempt(
                attempt.n(),
                attempt.startedAt(),
                CustomerWords.engineerTookIt(attempt.outcome()) ? nameOf(attempt.engineer()) : null,
                CustomerWords.outcome(attempt),
                reached);
    }

    private String nameOf(String login) {
        return engineers.find(login).map(Engineer::name).orElse("担当者");
    }
}
