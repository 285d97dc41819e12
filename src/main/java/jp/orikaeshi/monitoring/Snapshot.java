package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The names of the assets that are down, for a person; empty if none is. */
    @JsonIgnore
    public String down() {
        return assets.stream()
                .filter(asset -> asset.status() == Status.DOWN)
                .map(AssetStatus::name)
                .collect(Collectors.joining(", "));
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
