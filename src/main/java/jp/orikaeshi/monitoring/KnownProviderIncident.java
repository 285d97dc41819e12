package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What fails is hosted where others fail too: the provider, before anything of the customer's own. Source: the correlation
 * of {@link ProviderRule}.
 */
final class KnownProviderIncident implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return seen.assets().stream()
                .filter(asset -> asset.providerDown() != null && failsLikeItsHost(asset))
                .map(asset -> CauseText.cause(
                        "provider-incident",
                        0.97,
                        List.of(asset),
                        asset.since(),
                        evidence(asset),
                        Objects.requireNonNull(asset.providerDown())));
    }

    private static boolean failsLikeItsHost(AssetStatus asset) {
        return asset.failing().stream().map(ProbeStatus::outcome).anyMatch(ProviderRule::speaksForTheHost);
    }

    private static List<String> evidence(AssetStatus asset) {
        return Stream.concat(
                        Stream.of("provider: " + asset.providerDown() + ", down for several customers"),
                        asset.failing().stream().map(CauseText::line))
                .toList();
    }
}
