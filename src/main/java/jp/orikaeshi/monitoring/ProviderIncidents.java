package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Coded;

/** Outages of providers and networks, those that last and those of the past. */
@ApplicationScoped
public class ProviderIncidents {
    private static final long LOCK = 4_000_850L;
    private static final String COLUMNS = "select cast(id as text), trait, provider, name,"
            + " cast(extract(epoch from started_at) * 1000000 as bigint),"
            + " cast(extract(epoch from noticed_at) * 1000000 as bigint),"
            + " cast(extract(epoch from ended_at) * 1000000 as bigint), customers from provider_incident";

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    ProbeTraits traits;

    /** Those that last, the oldest first. */
    public List<ProviderIncident> open() {
        return read(em.createNativeQuery(COLUMNS + " where ended_at is null order by started_at"));
    }

    /** One that there is, whether it lasts or not. */
    public ProviderIncident get(UUID id) {
        return read(em.createNativeQuery(COLUMNS + " where id = ?1").setParameter(1, id))
                .get(0);
    }

    public Optional<ProviderIncident> open(Trait trait) {
        return read(em.createNativeQuery(COLUMNS + " where ended_at is null and trait = ?1 and provider = ?2")
                        .setParameter(1, trait.kind().code())
                        .setParameter(2, trait.value()))
                .stream()
                .findFirst();
    }

    /**
     * The one of which this outage is a part, if it lasts. None begins or ends until the end of the transaction: whoever hangs something on an incident and the incident itself must see each other.
     */
    public Optional<ProviderIncident> of(Outage outage) {
        if (!ProviderRule.speaksForTheHost(outage.outcome())) {
            return Optional.empty();
        }
        SharedOutage shared = traits.of(List.of(outage)).get(0);
        if (shared.traits().isEmpty()) {
            return Optional.empty();
        }
        oneAtATime();
        return open().stream().filter(shared::partOf).findFirst();
    }

    /** What is watched and has part in one of those that last; of several, in the oldest. */
    Map<UUID, ProviderIncident> hit() {
        Map<UUID, ProviderIncident> hit = new HashMap<>();
        open().forEach(incident -> traits.assets(incident.trait()).forEach(asset -> hit.putIfAbsent(asset, incident)));
        return hit;
    }

    /** The newest ones, also those that are over. */
    public List<ProviderIncident> latest(int most) {
        return read(em.createNativeQuery(COLUMNS + " order by started_at desc").setMaxResults(most));
    }

    /** One look at a time: what fails together may share several things. */
    void oneAtATime() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    void add(ProviderIncident incident) {
        em.createNativeQuery("insert into provider_incident (id, provider, name, started_at, noticed_at,"
                        + " customers, trait) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, incident.id())
                .setParameter(2, incident.trait().value())
                .setParameter(3, incident.name())
                .setParameter(4, incident.startedAt().atOffset(ZoneOffset.UTC))
                .setParameter(5, incident.noticedAt().atOffset(ZoneOffset.UTC))
                .setParameter(6, incident.customers())
                .setParameter(7, incident.trait().kind().code())
                .executeUpdate();
    }

    void widen(ProviderIncident incident) {
        em.createNativeQuery("update provider_incident set trait = ?2, provider = ?3, name = ?4, started_at = ?5"
                        + " where id = ?1")
                .setParameter(1, incident.id())
                .setParameter(2, incident.trait().kind().code())
                .setParameter(3, incident.trait().value())
                .setParameter(4, incident.name())
                .setParameter(5, incident.startedAt().atOffset(ZoneOffset.UTC))
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
                        new Trait(Coded.of(TraitKind.class, (String) row[1]), (String) row[2]),
                        (String) row[3],
                        micros((Number) row[4]),
                        micros((Number) row[5]),
                        row[6] == null ? null : micros((Number) row[6]),
                        ((Number) row[7]).intValue()))
                .toList();
    }

    private static Instant micros(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
