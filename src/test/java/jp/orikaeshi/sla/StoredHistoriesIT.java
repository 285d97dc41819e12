package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import org.junit.jupiter.api.Test;

/**
 * Random histories that were written to the database in a session of one time zone and are read in one of another: what
 * was counted minute by minute without either is what follows. How many, and which, by {@code -Dsla.stored} and
 * {@code -Dsla.seed}.
 */
class StoredHistoriesIT extends InContainer {
    private static final int CASES = Integer.getInteger("sla.stored", 300);
    private static final long SEED = Long.getLong("sla.seed", 20261124L);
    private static final int AT_ONCE = 500;
    private static final long FIRST = 7_000_000;

    @Inject
    Ledger ledger;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Test
    void every_figure_agrees_with_the_count_whatever_the_zone_of_the_session() throws Exception {
        for (int begin = 0; begin < CASES; begin += AT_ONCE) {
            List<RandomCycles> some = IntStream.range(begin, Math.min(CASES, begin + AT_ONCE))
                    .mapToObj(i -> RandomCycles.of(SEED + i, FIRST + i))
                    .toList();
            // Undone again: nobody else is to find tickets that wait since 2019.
            transactions.undone(() -> {
                zone("Asia/Tokyo");
                some.forEach(this::write);
                agree(some, "America/New_York");
                agree(some, "Asia/Tokyo");
            });
        }
    }

    private void write(RandomCycles one) {
        em.createNativeQuery("insert into ticket (number, status, source, opened_at, identification, search)"
                        + " values (?1, 'open', 'phone', ?2, 'accepted', '')")
                .setParameter(1, one.ticket())
                .setParameter(2, one.begins().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        one.events().forEach(ledger::append);
        em.clear();
    }

    private void agree(List<RandomCycles> some, String zone) {
        zone(zone);
        Map<Long, List<ClockEvent>> read =
                ledger.of(some.stream().map(RandomCycles::ticket).toList());
        for (RandomCycles one : some) {
            one.agreeWith(read.getOrDefault(one.ticket(), List.of()));
            one.agreeWith(ledger.of(one.ticket()));
        }
        em.clear();
    }

    private void zone(String name) {
        em.createNativeQuery("set local time zone '" + name + "'").executeUpdate();
        assertThat(em.createNativeQuery("show time zone").getSingleResult()).isEqualTo(name);
    }
}
