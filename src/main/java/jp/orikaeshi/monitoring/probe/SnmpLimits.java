package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;

/**
 * From where on a number is worth a warning, or a failure. Empty: nowhere.
 *
 * @param warn from here up
 * @param critical from here up
 * @param warnBelow from here down
 * @param criticalBelow from here down
 */
record SnmpLimits(
        Optional<Double> warn, Optional<Double> critical, Optional<Double> warnBelow, Optional<Double> criticalBelow) {

    static SnmpLimits of(Params params) {
        return new SnmpLimits(
                number(params, "warn"),
                number(params, "critical"),
                number(params, "warnBelow"),
                number(params, "criticalBelow"));
    }

    private static Optional<Double> number(Params params, String name) {
        return params.text(name).map(Double::valueOf);
    }

    boolean any() {
        return warn.isPresent() || critical.isPresent() || warnBelow.isPresent() || criticalBelow.isPresent();
    }

    Status judge(double number) {
        if (beyond(number, critical, criticalBelow)) {
            return Status.DOWN;
        }
        return beyond(number, warn, warnBelow) ? Status.DEGRADED : Status.UP;
    }

    private static boolean beyond(double number, Optional<Double> above, Optional<Double> below) {
        return above.filter(limit -> number >= limit).isPresent()
                || below.filter(limit -> number <= limit).isPresent();
    }
}
