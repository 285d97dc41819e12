package jp.orikaeshi.duty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.duty.EntrySpec;
import jp.orikaeshi.duty.OverrideSpec;
import jp.orikaeshi.duty.SwapSpec;
import org.jspecify.annotations.Nullable;

/**
 * An override, absence or swap for programs.
 *
 * @param name its id in the desk file
 * @param kind {@code override}, {@code absence} or {@code swap}
 * @param state {@code asked} for a swap that waits for an answer, else {@code agreed}
 * @param engineer login of whoever takes over, is away, or asks to swap
 * @param insteadOf login of whoever is not called meanwhile
 * @param alone whether nobody else is called meanwhile
 * @param layer id of the only layer that it is about
 * @param with login of whoever is asked to swap
 * @param backFrom when {@code engineer} takes over in return
 * @param by who entered it; {@code system} for a desk file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryJson(
        UUID id,
        String name,
        String kind,
        String state,
        String engineer,
        Instant from,
        Instant to,
        @Nullable String insteadOf,
        @Nullable Boolean alone,
        @Nullable String layer,
        @Nullable String with,
        @Nullable Instant backFrom,
        @Nullable Instant backTo,
        @Nullable String reason,
        String by,
        Instant at) {
    static EntryJson of(DutyEntry entry, Instant now) {
        EntrySpec spec = entry.spec();
        OverrideSpec override = spec instanceof OverrideSpec one ? one : null;
        SwapSpec swap = spec instanceof SwapSpec one ? one : null;
        return new EntryJson(
                entry.id(),
                entry.slug(),
                spec.kind(),
                entry.state(now).code(),
                spec.engineer(),
                spec.from(),
                spec.to(),
                override == null ? null : override.insteadOf(),
                override == null ? null : (Boolean) override.alone(),
                override == null ? null : override.layer(),
                swap == null ? null : swap.with(),
                swap == null ? null : swap.backFrom(),
                swap == null ? null : swap.backTo(),
                spec.reason(),
                entry.addedBy(),
                entry.addedAt());
    }
}
