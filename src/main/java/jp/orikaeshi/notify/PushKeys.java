package jp.orikaeshi.notify;

import com.interaso.webpush.VapidKeys;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.orikaeshi.persistence.Repository;

/** The key pair by which push services know us. Made when it is first asked for, by whichever node is first. */
@Repository
class PushKeys {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Inside the transaction of whoever asks. */
    VapidKeys pair() {
        List<?> known = read();
        if (known.isEmpty()) {
            VapidKeys made = VapidKeys.generate();
            em.createNativeQuery("insert into push_key (id, public_key, private_key) values (1, ?1, ?2)"
                            + " on conflict (id) do nothing")
                    .setParameter(1, made.getX509PublicKey())
                    .setParameter(2, made.getPkcs8PrivateKey())
                    .executeUpdate();
            known = read();
        }
        Object[] row = (Object[]) known.get(0);
        return VapidKeys.create((String) row[0], (String) row[1]);
    }

    private List<?> read() {
        return em.createNativeQuery("select public_key, private_key from push_key where id = 1")
                .getResultList();
    }
}
