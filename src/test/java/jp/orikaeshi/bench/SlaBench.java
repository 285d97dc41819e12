package jp.orikaeshi.bench;

import jp.orikaeshi.sla.ClockCost;

/** What it costs to read a clock. */
final class SlaBench {
    private static final int WARM_UP = 5;

    private SlaBench() {}

    static void run() {
        Figures figures = new Figures("sla");
        ClockCost cost = new ClockCost(20261124L);
        for (int run = 0; run < WARM_UP; run++) {
            cost.remaining();
            cost.readAndRemaining();
        }
        figures.spread("remaining", "<= 20 us", cost.remaining());
        figures.spread("readAndRemaining", "-", cost.readAndRemaining());
        if (cost.sum() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        figures.write();
    }
}
