package jp.orikaeshi.callback;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/**
 * Who is next at a carrier that takes only so many calls a second, on whatever node. One row says when it takes the
 * next one; whoever holds that row and is first in rank has the turn, everybody else comes back when theirs is due.
 */
@Repository
class CarrierTurns {
    /** How long before its time a turn is given out: as long as work may wait for a node to look for it. */
    static final Duration AHEAD = Duration.ofSeconds(1);

    private static final String NEXT =
            "select cast(extract(epoch from next_at) * 1000 as bigint) from carrier_turn where carrier = ?1";

    // As long as a dead node keeps what it had in hand, and until another one looks for it.
    private static final Duration PASSED_OVER = DialWork.LEASE.plusSeconds(2);

    // Whoever lives comes within that time.
    private static final Duration COMES = Duration.ofSeconds(2);

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Agenda agenda;

    /** When the call-back may be placed, at most {@link #AHEAD} from now. Empty if others are first: then it is looked at again. */
    Optional<Instant> take(Callback callback, TurnRank rank, Duration interval, Instant now) {
        Instant next = latest(heldUntil(callback.carrier()), now);
        callback.waitsForTurn(rank.at());
        em.flush();
        boolean soon = !next.isAfter(now.plus(AHEAD));
        Optional<UUID> first = soon ? first(callback, now) : Optional.empty();
        if (soon && first.isEmpty()) {
            carrierTakesNextAt(callback.carrier(), next.plus(interval));
            takesItsTurn(callback);
            return Optional.of(next);
        }
        first.ifPresent(other -> leave(callback, other, now));
        comesBack(callback, next, first.isPresent() ? 1 : 0, interval, now);
        return Optional.empty();
    }

    /** What waits for nobody is placed now: those who wait come after it. */
    void goesAhead(String carrier, Duration interval, Instant now) {
        carrierTakesNextAt(carrier, latest(heldUntil(carrier), now).plus(interval));
    }

    /** Whether nobody can have a turn yet; then it comes back. Holds nothing: the time only ever moves on. */
    boolean noneYet(Callback callback, TurnRank rank, Duration interval, Instant now) {
        Optional<Instant> next = nextAt(NEXT, callback.carrier()).filter(now.plus(AHEAD)::isBefore);
        next.ifPresent(at -> {
            callback.waitsForTurn(rank.at());
            em.flush();
            comesBack(callback, at, 0, interval, now);
        });
        return next.isPresent();
    }

    private void comesBack(Callback callback, Instant next, long atLeast, Duration interval, Instant now) {
        hasCome(callback);
        Instant turn = next.plus(interval.multipliedBy(Math.max(inFront(callback), atLeast)));
        agenda.dialAt(callback.id(), latest(turn.minus(AHEAD), now.plus(interval)));
    }

    @SuppressWarnings("unchecked")
    private Optional<Instant> nextAt(String sql, String carrier) {
        List<Number> found = em.createNativeQuery(sql).setParameter(1, carrier).getResultList();
        return found.stream().findFirst().map(Number::longValue).map(Instant::ofEpochMilli);
    }

    private Instant heldUntil(String carrier) {
        em.createNativeQuery(
                        "insert into carrier_turn (carrier, next_at) values (?1, 'epoch') on conflict (carrier) do nothing")
                .setParameter(1, carrier)
                .executeUpdate();
        return nextAt(NEXT + " for update", carrier).orElseThrow();
    }

    private void carrierTakesNextAt(String carrier, Instant next) {
        em.createNativeQuery("update carrier_turn set next_at = ?2 where carrier = ?1")
                .setParameter(1, carrier)
                .setParameter(2, next.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Who is in front of it and may be expected to come. */
    @SuppressWarnings("unchecked")
    private Optional<UUID> first(Callback callback, Instant now) {
        List<String> first = em.createNativeQuery("select cast(o.id as text) from callback o, callback c"
                        + " where c.id = ?1 and o.carrier = c.carrier and o.turn_rank < c.turn_rank"
                        + " and o.state in ('SCHEDULED', 'DIALLING')"
                        + " and not exists (select 1 from carrier_turn_left l where l.callback_id = o.id"
                        + " and l.left_at > ?2 and l.left_at < ?3)"
                        + " order by o.turn_rank limit 1")
                .setParameter(1, callback.id())
                .setParameter(2, now.minus(PASSED_OVER).atOffset(ZoneOffset.UTC))
                .setParameter(3, now.minus(COMES).atOffset(ZoneOffset.UTC))
                .getResultList();
        return first.stream().findFirst().map(UUID::fromString);
    }

    private long inFront(Callback callback) {
        Object count = em.createNativeQuery("select count(*) from callback o, callback c where c.id = ?1"
                        + " and o.carrier = c.carrier and o.turn_rank < c.turn_rank"
                        + " and o.state in ('SCHEDULED', 'DIALLING')")
                .setParameter(1, callback.id())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    // To the first, and at once to all in front that any node has in hand: of those of a dead one none will come, and
    // to find that out of one after the other keeps everybody waiting for as many times as long.
    private void leave(Callback callback, UUID first, Instant now) {
        List<String> those = new ArrayList<>(agenda.inHand());
        those.add(first.toString());
        em.createNativeQuery("insert into carrier_turn_left (callback_id, left_at)"
                        + " select o.id, ?2 from callback o, callback c where c.id = ?1 and o.carrier = c.carrier"
                        + " and o.turn_rank < c.turn_rank and o.state in ('SCHEDULED', 'DIALLING')"
                        + " and cast(o.id as text) = any(cast(?4 as text[]))"
                        + " on conflict (callback_id) do update set left_at = excluded.left_at"
                        + " where carrier_turn_left.left_at <= ?3")
                .setParameter(1, callback.id())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.minus(PASSED_OVER).atOffset(ZoneOffset.UTC))
                .setParameter(4, those.toArray(String[]::new))
                .executeUpdate();
        agenda.dialAt(first, now);
    }

    private void takesItsTurn(Callback callback) {
        callback.takesItsTurn();
        hasCome(callback);
    }

    // Whoever has it in hand lives: nobody passes it over.
    private void hasCome(Callback callback) {
        em.createNativeQuery("delete from carrier_turn_left where callback_id = ?1")
                .setParameter(1, callback.id())
                .executeUpdate();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
