package jp.orikaeshi.reception;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All calls that came in. */
@Repository
public class CallSessions {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(CallSession session) {
        em.persist(session);
    }

    public Optional<CallSession> byCall(String callSid) {
        return Optional.ofNullable(em.find(CallSession.class, callSid));
    }
}
