package jp.orikaeshi.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;

/** Where business code leaves work, inside its own transaction: the work exists exactly if the transaction commits. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Worklist {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Event<WorkAdded> added;

    /** Adds the item. If one of the same kind and key still waits, the earlier due time and the newer payload win. */
    public void add(WorkItem item) {
        put(item, "least(work_item.due, excluded.due)");
    }

    /** Adds the item, or moves a waiting one of the same kind and key to its due time, later ones too. */
    public void reschedule(WorkItem item) {
        put(item, "excluded.due");
    }

    /** Lets what still waits begin at {@code due}, unless it begins before that anyway. Adds nothing. */
    public void hasten(String kind, String key, Instant due) {
        em.createNativeQuery("update work_item set due = least(due, ?3)"
                        + " where kind = ?1 and key = ?2 and state = 'READY'")
                .setParameter(1, kind)
                .setParameter(2, key)
                .setParameter(3, due.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        added.fire(new WorkAdded(due));
    }

    /** Takes back what still waits; what is running goes on. */
    public void cancel(String kind, String key) {
        em.createNativeQuery("delete from work_item where kind = ?1 and key = ?2 and state = 'READY'")
                .setParameter(1, kind)
                .setParameter(2, key)
                .executeUpdate();
    }

    private void put(WorkItem item, String due) {
        em.createNativeQuery("insert into work_item (kind, key, due, payload) values (?1, ?2, ?3, ?4)"
                        + " on conflict (kind, key) where state = 'READY'"
                        + " do update set due = " + due + ", payload = excluded.payload")
                .setParameter(1, item.kind())
                .setParameter(2, item.key())
                .setParameter(3, item.due().atOffset(ZoneOffset.UTC))
                .setParameter(4, JsonbConverter.jsonb(Json.write(item.payload())))
                .executeUpdate();
        added.fire(new WorkAdded(item.due()));
    }
}
