package jp.orikaeshi.callback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/**
 * Who stands in line at a carrier that takes only so many calls a second, and when it takes the next one, which one row
 * says for all nodes. An emergency is first, then what is overdue, then what is due soonest; each time that a customer was
 * rung in vain counts as if it were due a minute later. Whoever comes later is due later, so nobody waits for ever.
 */
@Repository
class CarrierTurns {
    private static final String IN_LINE =
            " from callback c where c.carrier = ?1 and c.turn_rank is not null and c.state in ('SCHEDULED', 'DIALLING')";
    private static final String NEXT =
            "select cast(extract(epoch from next_at) * 1000 as bigint) from carrier_turn where carrier = ?1";
    private static final int LINE = 552;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Waits until nobody else gives out turns of this carrier; nobody does until this transaction ends. */
    void enter(String carrier) {
        var unused = em.createNativeQuery("select cast(pg_advisory_xact_lock(" + LINE + ", hashtext(?1)) as text)")
                .setParameter(1, carrier)
                .getSingleResult();
    }

    /** The same without waiting; false if somebody else does. */
    boolean tryToEnter(String carrier) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(" + LINE + ", hashtext(?1))")
                .setParameter(1, carrier)
                .getSingleResult();
    }

    /** Whose turn is next. */
    @SuppressWarnings("unchecked")
    Optional<UUID> first(String carrier) {
        List<String> first = em.createNativeQuery("select cast(c.id as text)" + IN_LINE
                        + " order by (select t.trouble is not distinct from 'security' from ticket t where t.number = c.ticket)"
                        + " desc, c.turn_rank, c.id limit 1")
                .setParameter(1, carrier)
                .getResultList();
        return first.stream().findFirst().map(UUID::fromString);
    }

    /** How many stand in line before this place. */
    long before(String carrier, Instant place) {
        Object count = em.createNativeQuery("select count(*)" + IN_LINE + " and c.turn_rank < ?2")
                .setParameter(1, carrier)
                .setParameter(2, place.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** When the carrier takes the next call, {@code now} at the earliest. */
    Instant next(String carrier, Instant now) {
        return nextAt(NEXT, carrier).filter(now::isBefore).orElse(now);
    }

    /** The next turn, which nobody else has then. */
    Instant take(String carrier, Duration interval, Instant now) {
        em.createNativeQuery(
                        "insert into carrier_turn (carrier, next_at) values (?1, 'epoch') on conflict (carrier) do nothing")
                .setParameter(1, carrier)
                .executeUpdate();
        Instant turn =
                nextAt(NEXT + " for update", carrier).filter(now::isBefore).orElse(now);
        em.createNativeQuery("update carrier_turn set next_at = ?2 where carrier = ?1")
                .setParameter(1, carrier)
                .setParameter(2, turn.plus(interval).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return turn;
    }

    @SuppressWarnings("unchecked")
    private Optional<Instant> nextAt(String sql, String carrier) {
        List<Number> found = em.createNativeQuery(sql).setParameter(1, carrier).getResultList();
        return found.stream().findFirst().map(Number::longValue).map(Instant::ofEpochMilli);
    }
}
