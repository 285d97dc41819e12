package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outages of providers, those that last and those of the past. */
@ApplicationScoped
public class ProviderIncidents {
    private static final String COLUMNS = "select cast(id as text), provider, name,"
            + " cast(extract(epoch from started_at) * 1000000 as bigint),"
            + " cast(extract(epoch from noticed_at) * 1000000 as bigint),"
            + " cast(extract(epoch from ended_at) * 1000000 as bigint), customers from provider_incident";

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Outages outages;

    /** Those that last, the oldest first. */
    public List<ProviderIncident> open() {
        return read(em.createNativeQuery(COLUMNS + " where ended_at is null order by started_at"));
    }

    /** One that there is, whether it lasts or not. */
    public ProviderIncident get(UUID id) {
        return read(em.createNativeQuery(COLUMNS + " where id = ?1").setParameter(1, id))
                .get(0);
    }

    public Optional<ProviderIncident> open(String provider) {
        return read(em.createNativeQuery(COLUMNS + " where ended_at is null and provider = ?1")
                        .setParameter(1, provider))
                .stream()
                .findFirst();
    }

    /**
     * The one of which this outage is a part, if it lasts. None begins or ends at its provider until the end of the
     * transaction: whoever hangs something on an incident and the incident itself must see each other.
     */
    public Optional<ProviderIncident> of(Outage outage) {
        if (!ProviderRule.speaksForTheHost(outage.outcome())) {
            return Optional.empty();
        }
        Optional<String> provider = outages.providerOf(outage.id());
        provider.ifPresent(this::oneAtATime);
        return provider.flatMap(this::open)
                .filter(incident -> !outage.startedAt().isBefore(incident.startedAt()));
    }

    /** The newest ones, also those that are over. */
    public List<ProviderIncident> latest(int most) {
        return read(em.createNativeQuery(COLUMNS + " order by started_at desc").setMaxResults(most));
    }

    /** One look at a provider at a time. */
    void oneAtATime(String provider) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 400)) as text)")
                .setParameter(1, provider)
                .getSingleResult();
    }

    /** Customers of whom something is hosted there. */
    long hosted(String provider) {
        return ((Number) em.createNativeQuery(
                                "select count(distinct customer_id) from asset where provider = ?1 and removed_at is null")
                        .setParameter(1, provider)
                        .getSingleResult())
                .longValue();
    }

    void add(ProviderIncident incident) {
        em.createNativeQuery("insert into provider_incident (id, provider, name, started_at, noticed_at, customers)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, incident.id())
                .setParameter(2, incident.provider())
                .setParameter(3, incident.name())
                .setParameter(4, incident.startedAt().atOffset(ZoneOffset.UTC))
                .setParameter(5, incident.noticedAt().atOffset(ZoneOffset.UTC))
                .setParameter(6, incident.customers())
                .executeUpdate();
    }

    void hits(UUID incident, int customers) {
        em.createNativeQuery("update provider_incident set customers = greatest(customers, ?2) where id = ?1")
                .setParameter(1, incident)
                .setParameter(2, customers)
                .executeUpdate();
    }

    void end(UUID incident, Instant at) {
        em.createNativeQuery("update provider_incident set ended_at = ?2 where id = ?1")
                .setParameter(1, incident)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<ProviderIncident> read(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new ProviderIncident(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        micros((Number) row[3]),
                        micros((Number) row[4]),
                        row[5] == null ? null : micros((Number) row[5]),
                        ((Number) row[6]).intValue()))
                .toList();
    }

    private static Instant micros(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
