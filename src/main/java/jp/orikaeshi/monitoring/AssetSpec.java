package jp.orikaeshi.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a desk file says about one asset; {@code id} is its short name, unique for the customer.
 *
 * @param parent short name of the customer's asset without which this one cannot be reached, such as a router; null: none
 */
public record AssetSpec(
        String id,
        AssetKind kind,
        String name,
        @Nullable String provider,
        @Nullable String parent,
        List<ProbeSpec> probes) {
    public AssetSpec {
        probes = List.copyOf(probes);
    }

    public AssetSpec(String id, AssetKind kind, String name, @Nullable String provider, List<ProbeSpec> probes) {
        this(id, kind, name, provider, null, probes);
    }
}
