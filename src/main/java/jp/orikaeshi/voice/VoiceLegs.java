package jp.orikaeshi.voice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** The legs that we have heard of. */
@Repository
public class VoiceLegs {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Lets one transaction at a time work on a leg; the next waits until this one ends. Also before the leg has a row:
     * its first webhook and the repeat of it may come at once.
     */
    void lock(String callSid) {
        var unused = em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "voice:" + callSid)
                .getSingleResult();
    }

    /** The leg; a new one if this is the first that we hear of it. Under {@link #lock}. */
    VoiceLeg of(String callSid, String carrier, Instant now) {
        return find(callSid).orElseGet(() -> {
            VoiceLeg leg = new VoiceLeg(callSid, carrier, now);
            em.persist(leg);
            return leg;
        });
    }

    Optional<VoiceLeg> find(String callSid) {
        return Optional.ofNullable(em.find(VoiceLeg.class, callSid));
    }
}
