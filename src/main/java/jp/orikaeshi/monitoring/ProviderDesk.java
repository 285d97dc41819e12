package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;

/** Notices that what fails at several customers is what they share, a provider or a network, and that it is over. */
@ApplicationScoped
@Transactional
public class ProviderDesk {
    @Inject
    Clock clock;

    @Inject
    Outages outages;

    @Inject
    ProbeTraits traits;

    @Inject
    ProviderIncidents incidents;

    @Inject
    Providers providers;

    @Inject
    Maintenances maintenances;

    @Inject
    Event<ProviderIncidentStarted> started;

    @Inject
    Event<ProviderIncidentWidened> widened;

    @Inject
    Event<ProviderIncidentEnded> ended;

    @Inject
    Event<StatusChanged> changed;

    /** Looks at all that lasts now: an incident begins, turns out to be a wider one, goes on or ends by itself. */
    void look() {
        incidents.oneAtATime();
        Instant now = clock.instant();
        List<SharedOutage> lasting = lasting(now);
        for (ProviderIncident known : incidents.open()) {
            goOn(wider(known, lasting, now).orElse(known), lasting, now);
        }
        begin(lasting, now);
    }

    /**
     * Ends it by hand: what is down was no incident, or is none any more. Its outages make no other one together.
     *
     * @return false if it was over already
     */
    public boolean end(UUID id, String by) {
        incidents.oneAtATime();
        Instant now = clock.instant();
        Optional<ProviderIncident> open = incidents.find(id).filter(ProviderIncident::lasts);
        open.ifPresent(incident -> {
            incidents.end(id, now);
            incidents.endedBy(id, by);
            ended.fire(new ProviderIncidentEnded(incident.takenForOver(by, now)));
            changed.fire(new StatusChanged());
        });
        return open.isPresent();
    }

    /** What callers hear of it from now on; false if it is over. */
    public boolean word(UUID id, Wording wording) {
        Optional<ProviderIncident> open = incidents.find(id).filter(ProviderIncident::lasts);
        open.ifPresent(incident -> {
            incidents.word(id, wording);
            changed.fire(new StatusChanged());
        });
        return open.isPresent();
    }

    private List<SharedOutage> lasting(Instant now) {
        MaintenanceCalendar work = maintenances.calendar(now);
        List<Outage> failing = outages.lasting().stream()
                .filter(outage -> ProviderRule.speaksForTheHost(outage.outcome()))
                .toList();
        Set<UUID> dismissed = incidents.dismissed();
        return traits.of(failing).stream()
                .filter(one -> !dismissed.contains(one.outage().id()))
                // Whatever it was when it began: while it is worked on it tells nothing.
                .filter(one -> work.at(one.site(), now).isEmpty())
                .toList();
    }

    private void begin(List<SharedOutage> lasting, Instant now) {
        List<ProviderIncident> open = incidents.open();
        // Also what was down before an incident tells of it, and of no other.
        List<SharedOutage> rest = lasting.stream()
                .filter(one -> ProviderRule.recent(one.outage(), now))
                .filter(one -> open.stream().map(ProviderIncident::trait).noneMatch(one.traits()::contains))
                .toList();
        Optional<Correlation> found = Correlation.of(rest, traits::sharing);
        while (found.isPresent()) {
            Correlation one = found.get();
            begin(one, now);
            rest = rest.stream()
                    .filter(outage -> !outage.traits().contains(one.trait()))
                    .toList();
            found = Correlation.of(rest, traits::sharing);
        }
    }

    private void begin(Correlation found, Instant now) {
        ProviderIncident incident = new ProviderIncident(
                UUID.randomUUID(), found.trait(), name(found.trait()), first(found), now, null, found.customers());
        incidents.add(incident);
        var unused = incidents.keep(incident.id(), found.outages());
        started.fire(new ProviderIncidentStarted(incident));
        changed.fire(new StatusChanged());
    }

    // The neighbourhood fails first, and then the whole network: that is one incident, and the second name is right.
    private Optional<ProviderIncident> wider(ProviderIncident incident, List<SharedOutage> lasting, Instant now) {
        List<Outage> parts = parts(incident, lasting);
        List<SharedOutage> around = lasting.stream()
                .filter(one -> one.partOf(incident) || ProviderRule.recent(one.outage(), now))
                .toList();
        return Correlation.of(around, traits::sharing)
                .filter(found -> ProviderRule.lasts(parts)
                        && found.customers() > ProviderRule.customers(parts)
                        && found.leavesNothingOf(parts)
                        && incidents.open(found.trait()).isEmpty())
                .map(found -> {
                    ProviderIncident wide = incident.widened(found.trait(), name(found.trait()), first(found));
                    incidents.widen(wide);
                    widened.fire(new ProviderIncidentWidened(wide));
                    changed.fire(new StatusChanged());
                    return wide;
                });
    }

    private void goOn(ProviderIncident incident, List<SharedOutage> lasting, Instant now) {
        if (incidents.keep(incident.id(), outages.of(incident))) {
            // The outage itself was told before it was known to belong here.
            changed.fire(new StatusChanged());
        }
        List<Outage> parts = parts(incident, lasting);
        if (ProviderRule.lasts(parts)) {
            incidents.hits(incident.id(), ProviderRule.customers(parts));
        } else {
            incidents.end(incident.id(), now);
            ended.fire(new ProviderIncidentEnded(incident));
            changed.fire(new StatusChanged());
        }
    }

    private static List<Outage> parts(ProviderIncident incident, List<SharedOutage> lasting) {
        return lasting.stream()
                .filter(one -> one.partOf(incident))
                .map(SharedOutage::outage)
                .toList();
    }

    private String name(Trait trait) {
        return trait.kind() == TraitKind.PROVIDER
                ? providers.byId(trait.value()).map(Provider::name).orElse(trait.value())
                : trait.value();
    }

    private static Instant first(Correlation found) {
        return found.outages().stream()
                .map(Outage::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
