package jp.orikaeshi.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.stream.Stream;

/** How far the demo's clock has been moved, kept over restarts. */
@ApplicationScoped
@Transactional
public class SkippedTime {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    Duration total() {
        Stream<?> rows =
                em.createNativeQuery("select skipped_millis from demo_clock").getResultStream();
        return rows.findFirst().map(SkippedTime::millis).orElse(Duration.ZERO);
    }

    /** Adds to it and answers the new total. */
    Duration add(Duration more) {
        return millis(em.createNativeQuery("insert into demo_clock (skipped_millis) values (?1)"
                        + " on conflict (only_row) do update"
                        + " set skipped_millis = demo_clock.skipped_millis + excluded.skipped_millis"
                        + " returning skipped_millis")
                .setParameter(1, more.toMillis())
                .getSingleResult());
    }

    private static Duration millis(Object column) {
        return Duration.ofMillis(((Number) column).longValue());
    }
}
