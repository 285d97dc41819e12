package jp.orikaeshi.sla;

import org.junit.jupiter.api.Test;

/**
 * Random histories, read from the ledger and counted minute by minute without it: both must say the same. How many, and
 * which, by {@code -Dsla.histories} and {@code -Dsla.seed}.
 */
class LedgerAgreesWithMinutesTest {
    private static final int CASES = Integer.getInteger("sla.histories", 2_000);
    private static final long SEED = Long.getLong("sla.seed", 20261124L);

    @Test
    void every_figure_agrees_with_the_count() {
        for (int i = 0; i < CASES; i++) {
            RandomCycles cycles = RandomCycles.of(SEED + i, 1001);
            cycles.agreeWith(cycles.events());
        }
    }
}
