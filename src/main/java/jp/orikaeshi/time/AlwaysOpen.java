package jp.orikaeshi.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The calendar of a desk that never closes: plain elapsed time. */
enum AlwaysOpen implements BusinessCalendar {
    INSTANCE;

    @Override
    public Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public Instant plus(Instant from, Duration counted) {
        return counted.isNegative() ? from : from.plus(counted);
    }

    @Override
    public List<Stretch> stretches(Instant from, Instant to) {
        return to.isAfter(from) ? List.of(Stretch.of(new Period(from, to), Openness.OPEN)) : List.of();
    }
}
