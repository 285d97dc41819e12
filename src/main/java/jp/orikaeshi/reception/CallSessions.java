package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** All calls that came in. */
@ApplicationScoped
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
