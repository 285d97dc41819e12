package jp.orikaeshi.report.web;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A percentage as programs read it. */
final class Percent {
    private static final int PLACES = 3;

    private Percent() {}

    static BigDecimal of(int milliPercent) {
        return BigDecimal.valueOf(milliPercent, PLACES);
    }

    static @Nullable BigDecimal orNull(OptionalInt milliPercent) {
        return milliPercent.isPresent() ? of(milliPercent.getAsInt()) : null;
    }
}
