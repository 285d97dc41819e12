package jp.orikaeshi.monitoring;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the caller says is wrong, as a weight: causes elsewhere are true as well, but hardly why they call. */
final class Emphasis {
    private static final double ELSEWHERE = 0.75;
    private static final Map<String, Set<AssetKind>> KINDS = Map.of(
            "mail", Set.of(AssetKind.MAIL),
            "site", Set.of(AssetKind.WEBSITE),
            "network", Set.of(AssetKind.NETWORK, AssetKind.SERVER));

    private Emphasis() {}

    static Cause on(@Nullable String trouble, Snapshot seen, Cause cause) {
        Set<AssetKind> meant = KINDS.getOrDefault(trouble == null ? "" : trouble, Set.of());
        boolean elsewhere = !meant.isEmpty()
                && seen.assets().stream()
                        .anyMatch(asset -> asset.id().equals(cause.asset()) && !meant.contains(asset.kind()));
        return elsewhere ? cause.weighing(cause.confidence() * ELSEWHERE) : cause;
    }
}
