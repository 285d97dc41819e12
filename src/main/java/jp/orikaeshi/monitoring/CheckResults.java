package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.persistence.Repository;

/** The results of single checks, a partition of the table for each day (UTC). */
@Repository
class CheckResults {
    private static final Pattern PARTITION = Pattern.compile("probe_result_(\\d{8})");

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** The days of which there are results, the oldest first. */
    @SuppressWarnings("unchecked")
    List<LocalDate> days() {
        List<String> names = em.createNativeQuery("select cast(c.relname as text) from pg_inherits i"
                        + " join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = cast('probe_result' as regclass) order by c.relname")
                .getResultList();
        return names.stream()
                .map(PARTITION::matcher)
                .filter(Matcher::matches)
                .map(name -> LocalDate.parse(name.group(1), DateTimeFormatter.BASIC_ISO_DATE))
                .toList();
    }

    /** Takes a day away as a whole: no row is deleted, and none has to be cleaned up after. */
    void drop(LocalDate day) {
        em.createNativeQuery("drop table if exists " + partition(day)).executeUpdate();
    }

    /** The name of the day's table. */
    static String partition(LocalDate day) {
        return "probe_result_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
