package jp.orikaeshi.alerting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.persistence.Repository;

/** Which outage goes on under which ticket. */
@Repository
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

    /** The ticket of each of these outages that has one. */
    @SuppressWarnings("unchecked")
    Map<UUID, Long> byOutage(Collection<UUID> outages) {
        List<Object[]> rows = em.createNativeQuery("select cast(outage as text), ticket from ticket_outage"
                        + " where outage = any(cast(?1 as uuid[]))")
                .setParameter(1, outages.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> UUID.fromString((String) row[0]), row -> ((Number) row[1]).longValue()));
    }

    /** The tickets of any of these outages. */
    @SuppressWarnings("unchecked")
    List<Long> ticketsOf(Collection<Outage> outages) {
        String ids = outages.stream().map(outage -> outage.id().toString()).collect(Collectors.joining(",", "{", "}"));
        List<Number> tickets = em.createNativeQuery("select distinct ticket from ticket_outage"
                        + " where outage = any(cast(?1 as uuid[])) order by ticket")
                .setParameter(1, ids)
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
