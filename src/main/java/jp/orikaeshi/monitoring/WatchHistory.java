package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.maintenance.Site;
import org.jspecify.annotations.Nullable;

/**
 * Since when until when an asset was watched, for reports on the past.
 *
 * @param slug the short name in the desk file, such as {@code web}
 * @param provider where it is hosted, or was when its watch ended; null: at none that we know
 * @param probes every probe that it ever had, also those that are gone
 */
public record WatchHistory(
        UUID asset,
        UUID customer,
        String slug,
        AssetKind kind,
        String name,
        int position,
        @Nullable String provider,
        List<Term> probes) {
    public WatchHistory {
        probes = List.copyOf(probes);
    }

    /** What announced work may have been about. */
    public Site site() {
        return new Site(asset, customer, provider);
    }

    /** Whether a probe is still in use after {@code at}. */
    public boolean goesOnAfter(Instant at) {
        return probes.stream().map(Term::removedAt).anyMatch(removed -> removed == null || removed.isAfter(at));
    }

    /**
     * How long one probe was in use.
     *
     * @param removedAt null while it still is
     */
    public record Term(
            ProbeKind kind, Instant addedAt, @Nullable Instant removedAt) {}
}
