package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/** A customer's whole monitoring status at one instant, worth keeping as it is. */
public record Snapshot(Instant takenAt, Status status, List<AssetStatus> assets) {
    public Snapshot {
        assets = List.copyOf(assets);
    }

    /** Judges a customer by the assets: as bad as the worst one, unknown without any. */
    public static Snapshot of(Instant takenAt, List<AssetStatus> assets) {
        return new Snapshot(
                takenAt, Status.worst(assets.stream().map(AssetStatus::status).toList()), assets);
    }

    /** The assets with something that needs attention, worst first. */
    @JsonIgnore
    public List<AssetStatus> failing() {
        return assets.stream()
                .filter(asset -> asset.status().failing())
                .sorted((a, b) ->
                        Integer.compare(b.status().severity(), a.status().severity()))
                .toList();
    }
}
