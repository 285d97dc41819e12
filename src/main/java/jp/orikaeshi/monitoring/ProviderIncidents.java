package jp.orikaeshi.monitoring;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** Outages of providers and networks, those that last and those of the past. */
@Repository
public class ProviderIncidents {
    private static final long LOCK = 4_000_850L;
    private static final String COLUMNS = "select cast(id as text), trait, provider, name,"
            + " cast(extract(epoch from started_at) * 1000000 as bigint),"
            + " cast(extract(epoch from noticed_at) * 1000000 as bigint),"
            + " cast(extract(epoch from ended_at) * 1000000 as bigint), customers, ended_by, announcement_ja,"
            + " announcement_en from provider_incident";

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

    /** The same, if there is such a one. */
    public Optional<ProviderIncident> find(UUID id) {
        return read(em.createNativeQuery(COLUMNS + " where id = ?1").setParameter(1, id)).stream()
                .findFirst();
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
        return read(em.createNativeQuery(COLUMNS + " order by started_at desc, id desc")
                .setMaxResults(most));
    }

    /** Those that began before this one, the newest first. */
    public List<ProviderIncident> before(UUID id, int most) {
        return read(em.createNativeQuery(COLUMNS + " where (started_at, id) <"
                        + " (select started_at, id from provider_incident where id = ?1)"
                        + " order by started_at desc, id desc")
                .setParameter(1, id)
                .setMaxResults(most));
    }

    /** The outages that it was concluded from, and those that joined it. */
    @SuppressWarnings("unchecked")
    public List<UUID> parts(UUID incident) {
        List<String> ids = em.createNativeQuery(
                        "select cast(outage as text) from provider_incident_outage where incident = ?1")
                .setParameter(1, incident)
                .getResultList();
        return ids.stream().map(UUID::fromString).toList();
    }

    /** How many customers share it today, down or not. */
    public long sharing(ProviderIncident incident) {
        return traits.sharing(incident.trait());
    }

    /** Outages that last, of which a person has said that they are no incident together. */
    @SuppressWarnings("unchecked")
    Set<UUID> dismissed() {
        List<String> ids = em.createNativeQuery("select cast(p.outage as text) from provider_incident_outage p"
                        + " join provider_incident i on i.id = p.incident join outage o on o.id = p.outage"
                        + " where i.ended_by is not null and o.ended_at is null")
                .getResultList();
        return ids.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** Keeps what belongs to it; whether any of that was not known yet. */
    boolean keep(UUID incident, Collection<Outage> parts) {
        return em.createNativeQuery("insert into provider_incident_outage (incident, outage)"
                                + " select ?1, unnest(cast(?2 as uuid[])) on conflict do nothing")
                        .setParameter(1, incident)
                        .setParameter(
                                2,
                                parts.stream()
                                        .map(part -> part.id().toString())
                                        .collect(Collectors.joining(",", "{", "}")))
                        .executeUpdate()
                > 0;
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

    void endedBy(UUID incident, String login) {
        em.createNativeQuery("update provider_incident set ended_by = ?2 where id = ?1")
                .setParameter(1, incident)
                .setParameter(2, login)
                .executeUpdate();
    }

    void word(UUID incident, Wording wording) {
        em.createNativeQuery("update provider_incident set announcement_ja = ?2, announcement_en = ?3 where id = ?1")
                .setParameter(1, incident)
                .setParameter(2, wording.japanese())
                .setParameter(3, wording.english())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<ProviderIncident> read(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new ProviderIncident(
                        UUID.fromString((String) row[0]),
                        new Trait(Coded.of(TraitKind.class, (String) row[1]), (String) row[2]),
                        (String) row[3],
                        micros((Number) row[4]),
                        micros((Number) row[5]),
                        row[6] == null ? null : micros((Number) row[6]),
                        (String) row[8],
                        ((Number) row[7]).intValue(),
                        new Wording((String) row[9], (String) row[10])))
                .toList();
    }

    private static Instant micros(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
