package jp.orikaeshi.voice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.Repository;

/** What turns were answered with. */
@Repository
public class VoiceTurns {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    Optional<Script> answerTo(String callSid, Turn turn) {
        List<?> kept = em.createNativeQuery("select cast(answer as text) from voice_turn"
                        + " where call_sid = ?1 and handler = ?2 and ref = ?3")
                .setParameter(1, callSid)
                .setParameter(2, turn.handler())
                .setParameter(3, turn.ref())
                .getResultList();
        return kept.stream().findFirst().map(json -> Json.read((String) json, Script.class));
    }

    void keep(String callSid, Turn turn, Script answer, Instant now) {
        em.createNativeQuery("insert into voice_turn (call_sid, handler, ref, answer, answered_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, callSid)
                .setParameter(2, turn.handler())
                .setParameter(3, turn.ref())
                .setParameter(4, JsonbConverter.jsonb(Json.write(answer)))
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
