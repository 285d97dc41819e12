package jp.orikaeshi.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Where business code says that something on the pages has changed. Pages learn of it when the transaction commits, on
 * every node, and never if it rolls back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LiveFeed {
    static final String CHANNEL = "orikaeshi_live";

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Says that what this topic stands for has changed.
     *
     * @param topic {@code tickets}, {@code ticket.1042}, {@code status}, {@code callbacks}; ids only, no names
     */
    public void touch(String topic) {
        em.createNativeQuery("select cast(pg_notify(?1, ?2) as text)")
                .setParameter(1, CHANNEL)
                .setParameter(2, topic)
                .getSingleResult();
    }
}
