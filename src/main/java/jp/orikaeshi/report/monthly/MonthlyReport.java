package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/** Gathers a monthly report: what was watched, what was down, what was promised and kept. Reads only. */
@ApplicationScoped
@Transactional
public class MonthlyReport {
    @Inject
    Clock clock;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

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
                plans.all().stream().collect(Collectors.toMap(Plan::id, Plan::terms)));
        return new MonthlyReportData(
                month,
                issuer(),
                only == null,
                (only == null ? everybodyIn(gathered) : Stream.of(only))
                        .map(gathered::month)
                        .toList(),
                only == null ? ServiceMonth.of(month, now, gathered.ticketsOf(null)) : null,
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

    private Issuer issuer() {
        return lines.all().stream()
                .findFirst()
                .map(line -> new Issuer(line.profile().brand(), line.number().national()))
                .orElse(new Issuer("受付窓口", null));
    }

    /** All that was read, to be counted customer by customer. */
    private record Gathered(
            Month month,
            Instant now,
            Map<UUID, List<WatchHistory>> watched,
            Map<UUID, List<Outage>> down,
            MaintenanceCalendar work,
            List<TicketFacts> tickets,
            Map<String, PlanTerms> plans) {

        Stream<UUID> named() {
            return Stream.concat(
                    watched.keySet().stream(),
                    tickets.stream().map(TicketFacts::customer).filter(Objects::nonNull));
        }

        List<TicketFacts> ticketsOf(@Nullable UUID customer) {
            return tickets.stream()
                    .filter(ticket -> Objects.equals(ticket.customer(), customer))
                    .toList();
        }

        CustomerMonth month(Customer customer) {
            Optional<PlanTerms> terms = Optional.ofNullable(plans.get(customer.plan()));
            Integer promised = terms.map(PlanTerms::availabilityMilliPercent).orElse(null);
            List<TicketFacts> own = ticketsOf(customer.id());
            AssetCount count = new AssetCount(month, now, own);
            return new CustomerMonth(
                    customer.number().value(),
                    customer.name(),
                    terms.map(PlanTerms::name).orElse(customer.plan()),
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
