package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.maintenance.UnderWay;
import org.jspecify.annotations.Nullable;

/**
 * How one asset is: as bad as the worst of its probes.
 *
 * @param id the short name in the desk file, such as {@code web}
 * @param since since when it has been like this; null if that is not known yet
 * @param providerDown the name of the provider, while an outage of it is under way; null otherwise
 * @param parent short name of the asset without which this one cannot be reached; null if there is none
 * @param behind name of the asset above it that is down for sure, while this one fails: it is a consequence; null otherwise
 * @param maintenance announced work that is under way there: then nothing is down or degraded; null otherwise
 */
public record AssetStatus(
        String id,
        String name,
        AssetKind kind,
        @Nullable String provider,
        Status status,
        @Nullable Instant since,
        List<ProbeStatus> probes,
        @Nullable String providerDown,
        @Nullable UnderWay maintenance,
        @Nullable String parent,
        @Nullable String behind) {
    public AssetStatus {
        probes = List.copyOf(probes);
    }

    public AssetStatus(
            String id,
            String name,
            AssetKind kind,
            @Nullable String provider,
            Status status,
            @Nullable Instant since,
            List<ProbeStatus> probes) {
        this(id, name, kind, provider, status, since, probes, null, null, null, null);
    }

    /** The same, at a provider that has an outage itself. */
    AssetStatus whileProviderIsDown(String providerName) {
        return new AssetStatus(
                id, name, kind, provider, status, since, probes, providerName, maintenance, parent, behind);
    }

    /** The same while it is worked on: what fails is in maintenance, with what was seen. */
    AssetStatus whileWorkedOn(UnderWay work) {
        List<ProbeStatus> now = probes.stream().map(ProbeStatus::whileWorkedOn).toList();
        Status worst = Status.worst(now.stream().map(ProbeStatus::status).toList());
        return new AssetStatus(
                id, name, kind, provider, worst, since(worst, now), now, providerDown, work, parent, behind);
    }

    /** The same, standing behind another asset. */
    AssetStatus standingBehind(String parentId) {
        return new AssetStatus(
                id, name, kind, provider, status, since, probes, providerDown, maintenance, parentId, behind);
    }

    /** The same, as a consequence of what is down above it. */
    AssetStatus becauseOf(AssetStatus above) {
        return new AssetStatus(
                id, name, kind, provider, status, since, probes, providerDown, maintenance, parent, above.name);
    }

    /** Whether it is believed to be down. */
    boolean downForSure() {
        return probes.stream().anyMatch(probe -> probe.status() == Status.DOWN && probe.confirmed());
    }

    /** Judges an asset by its probes. */
    public static AssetStatus of(Asset asset, List<ProbeStatus> probes) {
        Status worst = Status.worst(probes.stream().map(ProbeStatus::status).toList());
        AssetStatus status = new AssetStatus(
                asset.slug(),
                asset.name(),
                asset.kind(),
                asset.provider().orElse(null),
                worst,
                since(worst, probes),
                probes);
        return asset.parent().map(status::standingBehind).orElse(status);
    }

    // A trouble began with the first probe that saw it; all is well only since the last probe came back.
    private static @Nullable Instant since(Status worst, List<ProbeStatus> probes) {
        Instant since = null;
        for (ProbeStatus probe : probes) {
            Instant candidate = probe.status() == worst ? probe.since() : null;
            if (candidate != null
                    && (since == null || (worst == Status.UP ? candidate.isAfter(since) : candidate.isBefore(since)))) {
                since = candidate;
            }
        }
        return since;
    }

    /** The probes that see something that needs attention. */
    @JsonIgnore
    public List<ProbeStatus> failing() {
        return probes.stream().filter(probe -> probe.status().failing()).toList();
    }
}
