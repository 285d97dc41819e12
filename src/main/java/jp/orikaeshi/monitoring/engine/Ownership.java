package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which probes this node looks after. All nodes on one database share them, about as many each, and what a node that died
 * had is looked after by the others once its lease is over. While the database is away everything stays as it is.
 */
@ApplicationScoped
public class Ownership {
    /** How long the others wait for a node of which nothing is heard. */
    static final Duration LEASE = Duration.ofSeconds(20);

    @Inject
    ProbeShares shares;

    @Inject
    NodeName name;

    private volatile Set<Integer> mine = Set.of();
    private Set<Integer> surplus = Set.of();
    private String node = "";

    @PostConstruct
    void open() {
        node = name.read();
    }

    public boolean mine(UUID probe) {
        return mine.contains(shareOf(probe));
    }

    /** The share that a probe falls in, the same on every node. */
    static int shareOf(UUID probe) {
        return (int) Schedule.phase(probe, ProbeShares.ALL);
    }

    /**
     * Holds on to what is this node's, and takes what nobody looks after. What is too much for it is not its own any more,
     * but nobody else's either before {@link #handOver}.
     *
     * @return whether anything is another than before
     */
    synchronized boolean renew() {
        ProbeShares.Held now = shares.renew(node, LEASE);
        Set<Integer> kept = new HashSet<>();
        Set<Integer> over = new HashSet<>();
        now.held().forEach(share -> (kept.size() < now.most() ? kept : over).add(share));
        boolean changed = !kept.equals(mine);
        mine = Set.copyOf(kept);
        surplus = Set.copyOf(over);
        return changed;
    }

    /** Leaves to others what is too much for this node: it has stopped to look, and has written what it saw. */
    synchronized void handOver() {
        if (!surplus.isEmpty()) {
            shares.release(node, surplus);
            surplus = Set.of();
        }
    }

    /** Leaves everything to the others, now. */
    synchronized void leave() {
        mine = Set.of();
        shares.leave(node);
    }
}
