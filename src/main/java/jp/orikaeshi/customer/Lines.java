package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All lines that customers dial. */
@Repository
public class Lines {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(Line line) {
        em.persist(line);
    }

    public void remove(Line line) {
        em.remove(line);
    }

    public Optional<Line> byNumber(PhoneNumber number) {
        return Optional.ofNullable(em.find(Line.class, number.e164()));
    }

    /** In the order of the desk file; the first answers for numbers that we do not know as ours. */
    public List<Line> all() {
        return em.createQuery("select l from Line l order by l.position", Line.class)
                .getResultList();
    }
}
