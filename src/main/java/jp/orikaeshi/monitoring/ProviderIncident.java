package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outage of a provider, concluded from outages of several of its customers.
 *
 * @param provider its id in the desk file
 * @param startedAt when the first of those outages began
 * @param noticedAt when there were enough of them
 * @param endedAt when no two customers were down with it any more; null while it lasts
 * @param customers how many were hit, at most, at one time
 */
public record ProviderIncident(
        UUID id,
        String provider,
        String name,
        Instant startedAt,
        Instant noticedAt,
        @Nullable Instant endedAt,
        int customers) {}
