package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Availability;
import org.jspecify.annotations.Nullable;

/**
 * One asset in one month.
 *
 * @param probes how many checks were in use when it was last watched in the month
 * @param maintenance announced work while it was watched: that time counts neither as watched nor as down
 * @param promised thousandths of a percent; null if nothing is promised
 * @param days of the month, one by one; of days to come nothing was watched
 */
public record AssetMonth(
        WatchHistory asset,
        int probes,
        Availability availability,
        Duration maintenance,
        @Nullable Integer promised,
        List<Downtime> outages,
        List<Availability> days) {
    public AssetMonth {
        outages = List.copyOf(outages);
        days = List.copyOf(days);
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
