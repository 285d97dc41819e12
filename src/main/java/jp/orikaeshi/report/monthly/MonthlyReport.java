package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Agreement;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.Companies;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.report.Look;
import org.jspecify.annotations.Nullable;

/** Gathers a monthly report: what was watched, what was down, what was promised and kept. Reads only. */
@ApplicationScoped
@Transactional
public class MonthlyReport {
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

    private MonthlyReportData report(Month month, @Nullable Customer only) {
        Instant now = clock.instant();
        UUID id = only == null ? null : only.id();
        Gathered gathered = new Gathered(
                month,
                now,
                assets.histories(id, month.from(), month.passedBy(now).to()).stream()
                        .collect(Collectors.groupingBy(WatchHistory::customer)),
                outages.during(id, month.from(), month.passedBy(now).to()).stream()
                        .collect(Collectors.groupingBy(Outage::asset)),
                maintenances.calendar(month.from()),
                tickets.of(month, now, id),
                plans.all().stream().collect(Collectors.toMap(Plan::id, plan -> agreement(plan.terms()))),
                agreements.lastBefore(month.passedBy(now).to()));
        return new MonthlyReportData(
                month,
                issuer(),
                only == null,
                (only == null ? everybodyIn(gathered) : Stream.of(only))
                        .map(gathered::month)
                        .toList(),
                only == null ? gathered.unowned() : null,
                now);
    }

    private Stream<Customer> everybodyIn(Gathered gathered) {
        List<Customer> active = customers.all();
        Set<UUID> known = active.stream().map(Customer::id).collect(Collectors.toSet());
        List<UUID> left =
                gathered.named().filter(id -> !known.contains(id)).distinct().toList();
        return Stream.concat(
                active.stream(),
                customers.byIds(left).stream()
                        .sorted(Comparator.comparing(
                                customer -> customer.number().value())));
    }

    private static Agreement agreement(PlanTerms terms) {
        return new Agreement(terms.name(), terms.availabilityMilliPercent());
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
            Instant now,
            Map<UUID, List<WatchHistory>> watched,
            Map<UUID, List<Outage>> down,
            MaintenanceCalendar work,
            List<TicketFacts> tickets,
            Map<String, Agreement> plans,
            Map<UUID, Agreement> agreed) {

        Stream<UUID> named() {
            return Stream.concat(
                    watched.keySet().stream(), tickets.stream().flatMap(ticket -> ticket.owner().stream()));
        }

        List<TicketFacts> ticketsOf(UUID customer) {
            return tickets.stream()
                    .filter(ticket -> ticket.owner().equals(Optional.of(customer)))
                    .toList();
        }

        Unowned unowned() {
            Map<Boolean, List<TicketFacts>> claimed = tickets.stream()
                    .filter(ticket -> ticket.owner().isEmpty())
                    .collect(Collectors.partitioningBy(TicketFacts::claimed));
            return new Unowned(
                    ServiceMonth.of(month, now, claimed.getOrDefault(false, List.of())),
                    ServiceMonth.of(month, now, claimed.getOrDefault(true, List.of())));
        }

        /** Of a month in which they were no customer yet: what holds now. */
        private Agreement agreed(Customer customer) {
            return Optional.ofNullable(agreed.get(customer.id()))
                    .or(() -> Optional.ofNullable(plans.get(customer.plan()))
                            .map(plan -> new Agreement(
                                    plan.plan(), customer.availability().orElse(plan.availabilityMilliPercent()))))
                    .orElseGet(() -> new Agreement(customer.plan(), null));
        }

        CustomerMonth month(Customer customer) {
            Agreement then = agreed(customer);
            Integer promised = then.availabilityMilliPercent();
            List<TicketFacts> own = ticketsOf(customer.id());
            AssetCount count = new AssetCount(month, now, own);
            return new CustomerMonth(
                    customer.number().value(),
                    customer.name(),
                    then.plan(),
                    promised,
                    watched.getOrDefault(customer.id(), List.of()).stream()
                            .map(asset -> count.of(
                                    asset,
                                    down.getOrDefault(asset.asset(), List.of()),
                                    work.during(
                                            asset.site(),
                                            month.from(),
                                            month.passedBy(now).to()),
                                    promised))
                            .toList(),
                    ServiceMonth.of(month, now, own));
        }
    }
}
