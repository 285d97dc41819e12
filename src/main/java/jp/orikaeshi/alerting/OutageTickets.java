package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.ProviderIncident;

/** Which outage goes on under which ticket. */
@ApplicationScoped
class OutageTickets {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void link(UUID outage, long ticket) {
        em.createNativeQuery("insert into ticket_outage (outage, ticket) values (?1, ?2)")
                .setParameter(1, outage)
                .setParameter(2, ticket)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<Long> ticketOf(UUID outage) {
        List<Number> tickets = em.createNativeQuery("select ticket from ticket_outage where outage = ?1")
                .setParameter(1, outage)
                .getResultList();
        return tickets.stream().map(Number::longValue).findFirst();
    }

    /** The tickets of what failed at the provider since its incident began. */
    @SuppressWarnings("unchecked")
    List<Long> ticketsAt(ProviderIncident incident) {
        List<Number> tickets = em.createNativeQuery("select distinct t.ticket from ticket_outage t"
                        + " join outage o on o.id = t.outage join asset a on a.id = o.asset_id"
                        + " where a.provider = ?1 and o.started_at >= ?2 order by t.ticket")
                .setParameter(1, incident.provider())
                .setParameter(2, incident.startedAt().atOffset(ZoneOffset.UTC))
                .getResultList();
        return tickets.stream().map(Number::longValue).toList();
    }

    @SuppressWarnings("unchecked")
    List<UUID> outagesOf(long ticket) {
        List<String> outages = em.createNativeQuery("select cast(outage as text) from ticket_outage where ticket = ?1")
                .setParameter(1, ticket)
                .getResultList();
        return outages.stream().map(UUID::fromString).toList();
    }
}
