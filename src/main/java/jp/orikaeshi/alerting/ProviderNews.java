package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidentEnded;
import jp.orikaeshi.monitoring.ProviderIncidentStarted;
import jp.orikaeshi.monitoring.ProviderIncidentWidened;
import jp.orikaeshi.ticket.TicketDesk;

/** Tells the tickets that hang on an outage of a provider, those that were there before it and those that come later. */
@ApplicationScoped
class ProviderNews {
    @Inject
    OutageTickets links;

    @Inject
    Outages outages;

    @Inject
    TicketDesk ticketDesk;

    void down(@Observes ProviderIncidentStarted event) {
        tickets(event.incident()).forEach(ticket -> hang(ticket, event.incident()));
    }

    void wider(@Observes ProviderIncidentWidened event) {
        tickets(event.incident()).forEach(ticket -> hang(ticket, event.incident()));
    }

    void back(@Observes ProviderIncidentEnded event) {
        String kind = event.incident().endedBy() == null ? "provider-incident-over" : "provider-incident-dismissed";
        tickets(event.incident()).forEach(ticket -> tell(ticket, kind, event.incident()));
    }

    /** The ticket is one of a known incident. */
    void hang(long ticket, ProviderIncident incident) {
        tell(ticket, "provider-incident", incident);
    }

    private List<Long> tickets(ProviderIncident incident) {
        return links.ticketsOf(outages.of(incident));
    }

    private void tell(long ticket, String kind, ProviderIncident incident) {
        ticketDesk.record(
                ticket,
                kind,
                "monitoring",
                Map.of("provider", incident.name(), "incident", incident.id().toString()));
    }
}
