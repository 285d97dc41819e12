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
import java.util.UUID;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.maintenance.Site;

/** Notices that what fails at several customers is their provider, and that it is over. */
@ApplicationScoped
@Transactional
public class ProviderDesk {
    @Inject
    Clock clock;

    @Inject
    Outages outages;

    @Inject
    ProviderIncidents incidents;

    @Inject
    Providers providers;

    @Inject
    Maintenances maintenances;

    @Inject
    Event<ProviderIncidentStarted> started;

    @Inject
    Event<ProviderIncidentEnded> ended;

    @Inject
    Event<StatusChanged> changed;

    /** Looks at all that lasts at this provider now: one incident begins, goes on or ends by itself. */
    void look(String provider) {
        incidents.oneAtATime(provider);
        Instant now = clock.instant();
        MaintenanceCalendar work = maintenances.calendar(now);
        List<Outage> lasting = outages.lastingAt(provider).stream()
                .filter(outage -> ProviderRule.speaksForTheHost(outage.outcome()))
                // Whatever it was when it began: while it is worked on it tells nothing.
                .filter(outage -> work.at(new Site(outage.asset(), outage.customer(), provider), now)
                        .isEmpty())
                .toList();
        Optional<ProviderIncident> open = incidents.open(provider);
        List<Outage> together = ProviderRule.together(lasting, now);
        if (open.isPresent()) {
            goOn(open.get(), lasting, now);
        } else if (ProviderRule.begins(together, incidents.hosted(provider))) {
            begin(provider, together, now);
        }
    }

    private void begin(String provider, List<Outage> together, Instant now) {
        String name = providers.byId(provider).map(Provider::name).orElse(provider);
        Instant first = together.stream()
                .map(Outage::startedAt)
                .min(Comparator.naturalOrder())
                .orElse(now);
        ProviderIncident incident = new ProviderIncident(
                UUID.randomUUID(), provider, name, first, now, null, ProviderRule.customers(together));
        incidents.add(incident);
        started.fire(new ProviderIncidentStarted(incident));
        changed.fire(new StatusChanged());
    }

    // What was down before it began keeps no incident open.
    private void goOn(ProviderIncident incident, List<Outage> lasting, Instant now) {
        List<Outage> since = lasting.stream()
                .filter(outage -> !outage.startedAt().isBefore(incident.startedAt()))
                .toList();
        if (ProviderRule.lasts(since)) {
            incidents.hits(incident.id(), ProviderRule.customers(since));
        } else {
            incidents.end(incident.id(), now);
            ended.fire(new ProviderIncidentEnded(incident));
            changed.fire(new StatusChanged());
        }
    }
}
