package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.util.UUID;

/** Looks at everything of one customer now, instead of waiting until each probe is due. */
public interface FreshChecks {
    /**
     * Runs all probes of the customer at once and records what they see. Blocks for at most {@code limit}; a probe
     * that has not answered by then keeps its earlier status. Call it outside a transaction.
     *
     * @param limit at most ten seconds
     */
    Snapshot run(UUID customerId, Duration limit);
}
