package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.ProviderDesk;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Wording;

/** What people see of outages of providers, and do with them. Each deed is written in the audit. */
@ApplicationScoped
@Transactional
public class IncidentDesk {
    @Inject
    ProviderDesk providers;

    @Inject
    ProviderIncidents incidents;

    @Inject
    Outages outages;

    @Inject
    OutageTickets links;

    @Inject
    Audit audit;

    /** What it was concluded from and what joined it, the earliest first. */
    public List<IncidentPart> parts(UUID incident) {
        List<UUID> ids = incidents.parts(incident);
        Map<UUID, Long> tickets = links.byOutage(ids);
        return outages.byIds(ids).stream()
                .map(outage -> new IncidentPart(outage, Optional.ofNullable(tickets.get(outage.id()))))
                .toList();
    }

    /** Ends it by hand; false if it was over already. */
    public boolean end(UUID incident, String by) {
        return done(providers.end(incident, by), incident, by, "incident-ended");
    }

    /** What callers hear of it from now on; false if it is over. */
    public boolean word(UUID incident, Wording wording, String by) {
        return done(providers.word(incident, wording), incident, by, "incident-worded");
    }

    private boolean done(boolean done, UUID incident, String by, String deed) {
        if (done) {
            audit.record(by, deed, incidents.get(incident).name(), "");
        }
        return done;
    }
}
