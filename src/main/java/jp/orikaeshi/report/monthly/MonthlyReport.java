package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.callback.PastAttempts;
import jp.orikaeshi.customer.Agreement;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.Companies;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerInShort;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.Sightings;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.report.Look;
import jp.orikaeshi.report.Span;
import org.jspecify.annotations.Nullable;

/** Gathers a monthly report: what was watched, what was down, what was promised and kept. Reads only. */
@ApplicationScoped
@Transactional
public class MonthlyReport {
    private static final int COMPARED = 3;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Agreements agreements;

    @Inject
    Lines lines;

    @Inject
    Assets assets;

    @Inject
    Outages outages;

    @Inject
    Maintenances maintenances;

    @Inject
    MonthsTickets tickets;

    @Inject
    PastAttempts attempts;

    @Inject
    Sightings sightings;

    @Inject
    Engineers engineers;

    @Inject
    FrozenMonths months;

    /**
     * The month of every customer; of a month that is not over as of now.
     *
     * @param month has begun
     */
    public MonthlyReportData ofAll(Month month) {
        return report(month, null);
    }

    /** The month of one customer, also of one who has left. */
    public MonthlyReportData of(Month month, Customer customer) {
        return report(month, customer);
    }

    /**
     * What figures of that month are made of, as it is known now.
     *
     * @param only null: of everybody, also of callers who are in no customer's month
     */
    public MonthBehind behind(Month month, @Nullable Customer only) {
        Span passed = month.passedBy(clock.instant());
        UUID id = only == null ? null : only.id();
        List<TicketFacts> found = tickets.of(month, id).stream()
                .filter(ticket ->
                        id == null || ticket.owner().filter(id::equals).isPresent())
                .toList();
        Set<Long> numbers = found.stream().map(TicketFacts::number).collect(Collectors.toSet());
        return new MonthBehind(
                passed,
                month.zone(),
                found,
                attempts.during(id, passed.from(), passed.to()).stream()
                        .filter(attempt -> id == null || numbers.contains(attempt.ticket()))
                        .toList(),
                engineers.names());
    }

    /** Engineers' logins by their names; of a name that several have, none. */
    public Map<String, String> logins() {
        return MonthBehind.logins(engineers.names());
    }

    private MonthlyReportData report(Month month, @Nullable Customer only) {
        Instant now = clock.instant();
        UUID id = only == null ? null : only.id();
        Instant until = month.passedBy(now).to();
        List<TicketFacts> found = tickets.of(month, id);
        List<AttemptMade> made = attempts.during(id, month.from(), until);
        Gathered gathered = new Gathered(
                month,
                month.days(),
                now,
                assets.histories(id, month.from(), until).stream()
                        .collect(Collectors.groupingBy(WatchHistory::customer)),
                outages.during(id, month.from(), until).stream().collect(Collectors.groupingBy(Outage::asset)),
                maintenances.calendar(month.from()),
                sightings.unknown(id, month.from(), until),
                sightings.coming(id, month.from(), until),
                found,
                found.stream()
                        .filter(ticket -> ticket.owner().isPresent())
                        .collect(Collectors.groupingBy(ticket -> ticket.owner().orElseThrow())),
                made,
                made.stream().collect(Collectors.groupingBy(AttemptMade::ticket)),
                Agreed.of(agreements.lastBefore(until), plans.all()));
        MonthlyReportData data = new MonthlyReportData(
                month,
                issuer(),
                only == null,
                (only == null ? everybodyIn(gathered) : Stream.of(CustomerInShort.of(only)))
                        .map(gathered::month)
                        .toList(),
                only == null ? gathered.unowned() : null,
                now,
                only == null ? gathered.desk(engineers.names()) : null,
                List.of());
        return compared(data, id);
    }

    /** Beside the months before, as they were frozen. */
    private MonthlyReportData compared(MonthlyReportData data, @Nullable UUID customer) {
        return data.comparedTo(before(months.newestBefore(data.month().toString(), customer, COMPARED)));
    }

    /** Beside what the month of each customer is shown, by customer. */
    Map<UUID, List<Before>> before(Month month) {
        return months.newestBeforeOfEach(month.toString(), COMPARED).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> before(each.getValue())));
    }

    private static List<Before> before(List<FrozenMonth> months) {
        return months.stream()
                .map(before -> new Before(before.month(), before.totals()))
                .toList();
    }

    private Stream<CustomerInShort> everybodyIn(Gathered gathered) {
        // Of a month that is over, as with the reports of each: whoever joined later is in it only with what they left
        // there, and so is whoever has left.
        boolean over = gathered.month().overBy(gathered.now());
        Set<UUID> named = gathered.named().collect(Collectors.toSet());
        return customers.inShort().stream()
                .filter(customer -> named.contains(customer.id())
                        || (customer.active() && (!over || gathered.agreed().knew(customer.id()))));
    }

    private Issuer issuer() {
        Look look = Look.of(companies.own().profile());
        return lines.all().stream()
                .findFirst()
                .map(line -> new Issuer(line.profile().brand(), line.number().national(), look))
                .orElseGet(() -> new Issuer(Optional.ofNullable(look.name()).orElse("受付窓口"), look.phone(), look));
    }

    /** All that was read, to be counted customer by customer. */
    private record Gathered(
            Month month,
            List<Span> days,
            Instant now,
            Map<UUID, List<WatchHistory>> watched,
            Map<UUID, List<Outage>> down,
            MaintenanceCalendar work,
            Map<UUID, List<Untold>> unknown,
            Map<UUID, List<EarlyWarning>> coming,
            List<TicketFacts> tickets,
            Map<UUID, List<TicketFacts>> owned,
            List<AttemptMade> attempts,
            Map<Long, List<AttemptMade>> rings,
            Agreed agreed) {

        Stream<UUID> named() {
            return Stream.concat(
                    watched.keySet().stream(), tickets.stream().flatMap(ticket -> ticket.owner().stream()));
        }

        DeskMonth desk(Map<String, String> names) {
            Span passed = month.passedBy(now);
            return new DeskMonth(
                    Answering.of(passed, month.zone(), tickets, attempts), NightLoad.of(attempts, names, month.zone()));
        }

        private ServiceMonth service(List<TicketFacts> of) {
            return ServiceMonth.of(
                    month,
                    now,
                    of,
                    of.stream()
                            .flatMap(ticket -> rings.getOrDefault(ticket.number(), List.of()).stream())
                            .toList());
        }

        Unowned unowned() {
            Map<Boolean, List<TicketFacts>> claimed = tickets.stream()
                    .filter(ticket -> ticket.owner().isEmpty())
                    .collect(Collectors.partitioningBy(TicketFacts::claimed));
            return new Unowned(
                    service(claimed.getOrDefault(false, List.of())), service(claimed.getOrDefault(true, List.of())));
        }

        CustomerMonth month(CustomerInShort customer) {
            Agreement then = agreed.with(customer);
            Integer promised = then.availabilityMilliPercent();
            List<TicketFacts> own = owned.getOrDefault(customer.id(), List.of());
            AssetCount count = new AssetCount(month.passedBy(now), days, own);
            return new CustomerMonth(
                    customer.number().value(),
                    customer.name(),
                    then.plan(),
                    promised,
                    watched.getOrDefault(customer.id(), List.of()).stream()
                            .map(asset -> count.of(asset, facts(asset), promised, then.rule()))
                            .toList(),
                    service(own),
                    then.rule());
        }

        private AssetFacts facts(WatchHistory asset) {
            return new AssetFacts(
                    down.getOrDefault(asset.asset(), List.of()),
                    work.during(asset.site(), month.from(), month.passedBy(now).to()),
                    unknown.getOrDefault(asset.asset(), List.of()),
                    coming.getOrDefault(asset.asset(), List.of()));
        }
    }
}
