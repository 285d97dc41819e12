package jp.orikaeshi.work;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;

/** Writes down that its item was done. Nothing in the table keeps a second row out: doing it twice shows. */
@Vetoed
final class Effect implements WorkHandler {
    /** In the transaction that removes the item. */
    static final String GUARDED = "guarded";
    /** On its own, as a call or a mail is: at least once. */
    static final String OUTSIDE = "outside";

    static final int HANDS = 16;

    private final String kind;
    private final String node;
    private final NodeConnection connection;
    private final Swamp swamp;

    Effect(String kind, String node, NodeConnection connection, Swamp swamp) {
        this.kind = kind;
        this.node = node;
        this.connection = connection;
        this.swamp = swamp;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean inTransaction() {
        return kind.equals(GUARDED);
    }

    @Override
    public int parallel() {
        return HANDS;
    }

    @Override
    public Duration lease() {
        return Node.LEASE;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws InterruptedException {
        var unused = connection
                .query("insert into effect (kind, key, node) values (?1, ?2, ?3)")
                .setParameter(1, kind)
                .setParameter(2, item.key())
                .setParameter(3, node)
                .executeUpdate();
        swamp.pass();
    }
}
