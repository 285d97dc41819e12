package jp.orikaeshi.report;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long something was watched and how much of that it was down. Confirmed outages are down; time in
 * which the monitor itself could not tell is only where the customer's plan says so.
 */
public record Availability(Duration watched, Duration down) {
    private static final int ALL = 100_000;

    /** Counts what was down inside the watched time. */
    public static Availability of(Spans watched, Spans down) {
        return new Availability(watched.length(), down.within(watched).length());
    }

    /**
     * The same of one stretch of time.
     *
     * @param outages of all probes of the asset, in any order; where several overlap, the time counts once
     */
    public static Availability of(Span watched, Collection<Span> outages) {
        return of(Spans.covering(List.of(watched)), Spans.covering(outages));
    }

    /**
     * In thousandths of a percent, rounded down, so that a broken promise never looks like a kept one; nothing if it
     * was not watched at all.
     */
    public OptionalInt milliPercent() {
        if (watched.isZero()) {
            return OptionalInt.empty();
        }
        BigInteger up = nanos(watched.minus(down)).multiply(BigInteger.valueOf(ALL));
        return OptionalInt.of(up.divide(nanos(watched)).intValueExact());
    }

    /** Whether that share was available; exact, nothing is rounded. */
    public boolean keeps(int promisedMilliPercent) {
        BigInteger allowed = nanos(watched).multiply(BigInteger.valueOf(ALL - promisedMilliPercent));
        return nanos(down).multiply(BigInteger.valueOf(ALL)).compareTo(allowed) <= 0;
    }

    private static BigInteger nanos(Duration length) {
        return BigInteger.valueOf(length.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(length.getNano()));
    }
}
