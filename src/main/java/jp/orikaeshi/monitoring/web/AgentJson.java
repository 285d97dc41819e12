package jp.orikaeshi.monitoring.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports by itself, for programs.
 *
 * @param asset name of what it belongs to
 * @param unknown how many devices nobody knows; 0 for what sees none
 */
public record AgentJson(
        UUID probe,
        String kind,
        String customer,
        String asset,
        String status,
        String outcome,
        @Nullable Instant lastAt,
        @Nullable String host,
        @Nullable String version,
        int devices,
        int unknown) {

    static AgentJson of(AgentRow row) {
        return new AgentJson(
                row.status().probe(),
                row.status().kind().code(),
                row.customer().number().value(),
                row.asset(),
                row.status().status().code(),
                row.status().outcome(),
                row.heard().lastAt(),
                row.heard().host(),
                row.heard().version(),
                row.devices().all(),
                row.devices().unknown());
    }
}
