package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who looks after which share of the probes, in the database that all nodes have in common. Leases run on its clock, which
 * no demo moves. A share is at no time two nodes'.
 */
@ApplicationScoped
@Transactional
public class ProbeShares {
    /** Into how many shares probes fall: many more than there will ever be nodes. */
    static final int ALL = 64;

    private static final long LOCK = 4_000_401L;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * What a node has.
     *
     * @param held its shares
     * @param most how many of them are fair among the nodes that are alive
     */
    record Held(Set<Integer> held, int most) {}

    /** Says that the node is alive, and gives it what nobody has until it has as many as all the others. */
    Held renew(String node, Duration lease) {
        // One after the other: two nodes that count free shares at the same time would both take too many.
        em.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        em.createNativeQuery("insert into monitor_node (node, lease_until)"
                        + " values (?1, clock_timestamp() + make_interval(secs => ?2))"
                        + " on conflict (node) do update set lease_until = excluded.lease_until")
                .setParameter(1, node)
                .setParameter(2, lease.toMillis() / 1000.0)
                .executeUpdate();
        em.createNativeQuery("delete from monitor_node where lease_until < clock_timestamp()")
                .executeUpdate();
        int nodes = ((Number) em.createNativeQuery("select count(*) from monitor_node")
                        .getSingleResult())
                .intValue();
        int most = (ALL + nodes - 1) / nodes;
        Set<Integer> held = held(node);
        if (held.size() < most) {
            em.createNativeQuery(
                            "update probe_share set node = ?1 where share = any(array(select share from probe_share"
                                    + " where node is null order by share limit ?2))")
                    .setParameter(1, node)
                    .setParameter(2, most - held.size())
                    .executeUpdate();
            held = held(node);
        }
        return new Held(held, most);
    }

    /** Leaves these to whoever has fewer. */
    void release(String node, Collection<Integer> shares) {
        em.createNativeQuery("update probe_share set node = null where node = ?1 and share = any(cast(?2 as int[]))")
                .setParameter(1, node)
                .setParameter(2, shares.toArray(Integer[]::new))
                .executeUpdate();
    }

    /** Leaves everything: the node ends. */
    void leave(String node) {
        em.createNativeQuery("delete from monitor_node where node = ?1")
                .setParameter(1, node)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Set<Integer> held(String node) {
        List<Number> rows = em.createNativeQuery("select share from probe_share where node = ?1")
                .setParameter(1, node)
                .getResultList();
        Set<Integer> held = new TreeSet<>();
        rows.forEach(share -> held.add(share.intValue()));
        return held;
    }
}
