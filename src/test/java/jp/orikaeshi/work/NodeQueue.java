package jp.orikaeshi.work;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The product's queue with the transactions that its annotations mean, and a note of every claim: asked for, got. */
@Vetoed
final class NodeQueue extends WorkQueue {
    private final NodeConnection connection;
    private final String node;

    NodeQueue(NodeConnection connection, String node) {
        this.connection = connection;
        this.node = node;
        em = connection.entityManager();
    }

    @Override
    List<String> kindsDue(Collection<String> kinds, Instant now) {
        return connection.quietly(() -> super.kindsDue(kinds, now));
    }

    @Override
    Duration untilNextDue(Collection<String> kinds, Instant now, Duration atMost) {
        return connection.quietly(() -> super.untilNextDue(kinds, now, atMost));
    }

    @Override
    List<ClaimedWork> claim(String kind, int max, String owner, Duration lease, Instant now) {
        return connection.quietly(() -> {
            List<ClaimedWork> taken = super.claim(kind, max, owner, lease, now);
            var unused = connection
                    .query("insert into claim (node, kind, asked, got) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, node)
                    .setParameter(2, kind)
                    .setParameter(3, max)
                    .setParameter(4, taken.size())
                    .executeUpdate();
            return taken;
        });
    }

    @Override
    void doInTransaction(ClaimedWork work, WorkHandler handler) throws Exception {
        connection.inTransaction(() -> {
            super.doInTransaction(work, handler);
            return work;
        });
    }

    @Override
    void remove(ClaimedWork work) {
        connection.quietly(() -> {
            super.remove(work);
            return work;
        });
    }

    @Override
    void renew(Collection<ClaimedWork> held, Duration lease) {
        connection.quietly(() -> {
            super.renew(held, lease);
            return held;
        });
    }

    @Override
    void retryAt(ClaimedWork work, Instant due, String error) {
        connection.quietly(() -> {
            super.retryAt(work, due, error);
            return work;
        });
    }

    @Override
    void bury(ClaimedWork work, String error) {
        connection.quietly(() -> {
            super.bury(work, error);
            return work;
        });
    }
}
