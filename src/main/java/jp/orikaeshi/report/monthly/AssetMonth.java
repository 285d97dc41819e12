package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Availability;
import org.jspecify.annotations.Nullable;

/**
 * One asset in one month.
 *
 * @param probes how many checks were in use when it was last watched in the month
 * @param aside what counts for nothing and is shown all the same
 * @param promised thousandths of a percent; null if nothing is promised
 * @param days of the month, one by one; of days to come nothing was watched
 * @param asides the same days
 * @param warnings what was seen coming, the earliest first
 */
public record AssetMonth(
        WatchHistory asset,
        int probes,
        Availability availability,
        Aside aside,
        @Nullable Integer promised,
        List<Downtime> outages,
        List<Availability> days,
        List<Aside> asides,
        List<EarlyWarning> warnings) {
    public AssetMonth {
        outages = List.copyOf(outages);
        days = List.copyOf(days);
        asides = List.copyOf(asides);
        warnings = List.copyOf(warnings);
    }

    public Duration maintenance() {
        return aside.maintenance();
    }

    public Duration unknown() {
        return aside.unknown();
    }

    /** Whether the promise was kept; nothing if there is none or nothing was watched. */
    public Optional<Boolean> kept() {
        return availability.watched().isZero()
                ? Optional.empty()
                : Optional.ofNullable(promised).map(availability::keeps);
    }

    public boolean broken() {
        return !kept().orElse(true);
    }
}
