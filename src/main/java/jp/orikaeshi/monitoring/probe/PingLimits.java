package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import jp.orikaeshi.monitoring.Params;

/**
 * From where on a line counts as bad.
 *
 * @param lossWarn percent of the echo requests; empty: any that is lost
 * @param jitterWarn mean deviation of the round trip in milliseconds; empty: none is too much
 */
record PingLimits(Optional<Double> lossWarn, Optional<Double> jitterWarn) {
    private static final int FEW = 3;
    private static final int MANY = 10;

    static PingLimits of(Params params) {
        return new PingLimits(
                params.text("lossWarn").map(Double::valueOf),
                params.text("jitterWarn").map(Double::valueOf));
    }

    /** How many requests to send: of three, a share or a deviation says little. */
    int requests() {
        return lossWarn.isPresent() || jitterWarn.isPresent() ? MANY : FEW;
    }

    boolean tooMuchLost(double percent) {
        return percent > 0 && percent >= lossWarn.orElse(0.0);
    }

    boolean tooUneven(double jitterMillis) {
        return jitterWarn.filter(limit -> jitterMillis >= limit).isPresent();
    }
}
