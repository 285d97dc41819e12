package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Flaps;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * What outages mean for tickets. All outages of one customer within a day are one ticket, and so is the call that
 * follows. A ticket that nobody had in hand ends by itself once everything has been up for {@link #QUIET}.
 */
@ApplicationScoped
@Transactional
public class AlertingDesk {
    /** Shorter than this, a recovery may be the pause of something that flaps. */
    static final Duration QUIET = Duration.ofMinutes(10);

    private static final Set<String> MACHINES = Set.of("monitoring", "system");

    @Inject
    Clock clock;

    @Inject
    Outages outages;

    @Inject
    OutageTickets links;

    @Inject
    ProviderIncidents incidents;

    @Inject
    ProviderNews providers;

    @Inject
    Flaps flaps;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Assets assets;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    Tickets tickets;

    @Inject
    TicketActions actions;

    @Inject
    Worklist worklist;

    @Inject
    Settings settings;

    /** Opens a ticket for it, or finds the one that it belongs to. An outage that is over already opens nothing. */
    void started(UUID id) {
        Outage outage = outage(id);
        if (outage.endedAt() == null && alerting(outage.customer())) {
            AssetKind kind = assets.byId(outage.asset()).map(Asset::kind).orElse(AssetKind.SERVER);
            Optional<ProviderIncident> incident = incidents.of(outage);
            long ticket = ticketDesk.alert(outage.customer(), trouble(kind), incident.isPresent(), facts(outage));
            links.link(id, ticket);
            incident.ifPresent(known -> providers.hang(ticket, known));
        }
    }

    /** Writes it on the ticket of the outage, if it has one, and looks again when it has been quiet for long enough. */
    void ended(UUID id) {
        links.ticketOf(id).ifPresent(ticket -> {
            Outage outage = outage(id);
            ticketDesk.record(ticket, "outage-over", "monitoring", facts(outage));
            worklist.reschedule(WorkItem.of(
                    QuietWork.KIND, Long.toString(ticket), clock.instant().plus(QUIET)));
        });
    }

    /**
     * Resolves the ticket if all its outages are over and no person had a hand in it. While something flaps it stays: its
     * next outage is the same trouble.
     */
    void quiet(long number) {
        Ticket ticket = tickets.lock(number);
        List<Outage> all = outages.byIds(links.outagesOf(number));
        if (!untouched(ticket) || all.stream().anyMatch(outage -> outage.endedAt() == null)) {
            return;
        }
        Set<UUID> flapping = flaps.lasting().keySet();
        if (all.stream().map(Outage::probe).anyMatch(flapping::contains)) {
            worklist.reschedule(WorkItem.of(
                    QuietWork.KIND, Long.toString(number), clock.instant().plus(QUIET)));
        } else {
            actions.resolve(number, "monitoring", Recovery.of(ticket.diagnosis(), all, settings.zone()), null);
        }
    }

    private boolean untouched(Ticket ticket) {
        return ticket.source() == Source.ALERT
                && ticket.status() == TicketStatus.OPEN
                && tickets.timeline(ticket.number()).stream().allMatch(entry -> MACHINES.contains(entry.by()));
    }

    private Outage outage(UUID id) {
        return outages.byIds(List.of(id)).get(0);
    }

    private boolean alerting(UUID customer) {
        return customers
                .byId(customer)
                .filter(Customer::active)
                .flatMap(known -> plans.byId(known.plan()))
                .map(plan -> plan.terms().alerting())
                .orElse(false);
    }

    private Map<String, String> facts(Outage outage) {
        Instant end = outage.endedAt() == null ? clock.instant() : outage.endedAt();
        return Map.of(
                "asset", assets.byId(outage.asset()).map(Asset::name).orElse(""),
                "check", outage.kind().code(),
                "seen", outage.outcome(),
                "minutes",
                        Long.toString(Duration.between(outage.startedAt(), end).toMinutes()));
    }

    private static Trouble trouble(AssetKind kind) {
        return switch (kind) {
            case WEBSITE -> Trouble.SITE;
            case MAIL -> Trouble.MAIL;
            case NETWORK -> Trouble.NETWORK;
            case SERVER -> Trouble.OTHER;
        };
    }
}
