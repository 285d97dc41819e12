package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outage of a provider or of something else that customers share, concluded from outages of several of them.
 *
 * @param trait what they share
 * @param name of the provider as the desk file has it; else the value of the trait
 * @param startedAt when the first of those outages began
 * @param noticedAt when there were enough of them
 * @param endedAt when no two customers were down with it any more; null while it lasts
 * @param endedBy who ended it by hand; null if it ended by itself, or lasts
 * @param customers how many were hit, at most, at one time
 * @param wording what callers hear of it
 */
public record ProviderIncident(
        UUID id,
        Trait trait,
        String name,
        Instant startedAt,
        Instant noticedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int customers,
        Wording wording) {

    public ProviderIncident(
            UUID id,
            Trait trait,
            String name,
            Instant startedAt,
            Instant noticedAt,
            @Nullable Instant endedAt,
            int customers) {
        this(id, trait, name, startedAt, noticedAt, endedAt, null, customers, Wording.USUAL);
    }

    public boolean lasts() {
        return endedAt == null;
    }

    /** Whether it is the reason for what fails of this, and for a provider whatever is hosted there. */
    boolean explains(AssetStatus seen) {
        return trait.kind() == TraitKind.PROVIDER
                || seen.failing().stream().anyMatch(probe -> trait.kind().explains(probe.kind(), probe.outcome()));
    }

    /** The same, having turned out to be more. */
    ProviderIncident widened(Trait wider, String newName, Instant first) {
        return new ProviderIncident(
                id,
                wider,
                newName,
                first.isBefore(startedAt) ? first : startedAt,
                noticedAt,
                endedAt,
                endedBy,
                customers,
                wording);
    }

    /** The same, taken for over by a person. */
    ProviderIncident takenForOver(String login, Instant at) {
        return new ProviderIncident(id, trait, name, startedAt, noticedAt, at, login, customers, wording);
    }
}
