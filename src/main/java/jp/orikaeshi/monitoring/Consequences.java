package jp.orikaeshi.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What fails because something above it is down: a dead router silences its hosts. Source: Nagios' distinction of down and
 * unreachable. What was seen stays as it is. Pure.
 */
final class Consequences {
    private final Map<String, AssetStatus> byId;

    private Consequences(List<AssetStatus> assets) {
        byId = assets.stream().collect(Collectors.toMap(AssetStatus::id, Function.identity(), (one, two) -> one));
    }

    /** The same assets of one customer, those marked that are consequences of another. */
    static List<AssetStatus> marked(List<AssetStatus> assets) {
        Consequences consequences = new Consequences(assets);
        return assets.stream()
                .map(asset -> consequences.above(asset).map(asset::becauseOf).orElse(asset))
                .toList();
    }

    // The topmost: what stands between it and this one is a consequence as well.
    private Optional<AssetStatus> above(AssetStatus asset) {
        if (!asset.status().failing()) {
            return Optional.empty();
        }
        Set<String> passed = new HashSet<>(Set.of(asset.id()));
        @Nullable AssetStatus topmost = null;
        @Nullable AssetStatus up = parent(asset);
        while (up != null && passed.add(up.id())) {
            if (up.downForSure()) {
                topmost = up;
            }
            up = parent(up);
        }
        return Optional.ofNullable(topmost);
    }

    private @Nullable AssetStatus parent(AssetStatus asset) {
        return asset.parent() == null ? null : byId.get(asset.parent());
    }
}
