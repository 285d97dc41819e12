package jp.orikaeshi.callback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Repository;

/** All conferences, and the colleagues called into them. Whoever changes one holds its call-back. */
@Repository
public class Conferences {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(Conference conference) {
        em.persist(conference);
        em.flush();
    }

    /** Written at once, so that a broken constraint shows here. */
    void add(Invitation invitation) {
        em.persist(invitation);
        em.flush();
    }

    Optional<Conference> of(UUID attempt) {
        return Optional.ofNullable(em.find(Conference.class, attempt));
    }

    Optional<Invitation> invitation(UUID id) {
        return Optional.ofNullable(em.find(Invitation.class, id));
    }

    /** Into whose talk the colleague is called; the invitation itself is not read. */
    Optional<UUID> attemptOf(UUID invitation) {
        return em.createQuery("select i.attempt from Invitation i where i.id = :id", UUID.class)
                .setParameter("id", invitation)
                .getResultStream()
                .findFirst();
    }

    /** The one that was called last. */
    Optional<Invitation> lastInvitation(UUID attempt) {
        return em.createQuery(
                        "select i from Invitation i where i.attempt = :attempt order by i.startedAt desc",
                        Invitation.class)
                .setParameter("attempt", attempt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> invitationByLeg(String callSid) {
        return em.createQuery("select i.id from Invitation i where i.callSid = :sid", UUID.class)
                .setParameter("sid", callSid)
                .getResultStream()
                .findFirst();
    }

    /** Of several call-backs, by their ids: the login of whoever is being called into the talk, or is in it. */
    Map<UUID, String> colleagues(List<UUID> callbacks) {
        if (callbacks.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select a.callbackId, i.engineer from Invitation i, CallAttempt a where a.id = i.attempt"
                                + " and a.callbackId in :callbacks and i.endedAt is null",
                        Object[].class)
                .setParameter("callbacks", callbacks)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1], (one, other) -> one));
    }

    /** The telephones that ring or talk for one. */
    Set<PhoneNumber> phonesInUse() {
        return em.createQuery("select i.phone from Invitation i where i.endedAt is null", PhoneNumber.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
