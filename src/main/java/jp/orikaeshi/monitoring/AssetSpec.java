package jp.orikaeshi.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a desk file says about one asset; {@code id} is its short name, unique for the customer. */
public record AssetSpec(
        String id, AssetKind kind, String name, @Nullable String provider, List<ProbeSpec> probes) {
    public AssetSpec {
        probes = List.copyOf(probes);
    }
}
