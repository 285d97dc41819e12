package jp.orikaeshi.duty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.duty.Shift;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of duty for programs.
 *
 * @param engineer login of whoever is on duty; null if nobody is
 * @param order logins, first who is on duty, then those who are called next
 * @param layer id of the layer that decided; null for the order or rotation below all layers
 * @param alterations ids of the overrides and swaps that changed the order
 * @param skipped logins of those who would be called, but are away or cannot be called
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShiftJson(
        Instant from,
        Instant to,
        @Nullable String engineer,
        List<String> order,
        @Nullable String layer,
        List<UUID> alterations,
        List<String> skipped) {
    static ShiftJson of(Shift shift) {
        return new ShiftJson(
                shift.from(),
                shift.to(),
                shift.engineer().orElse(null),
                shift.order(),
                shift.layer().isEmpty() ? null : shift.layer(),
                shift.alterations(),
                shift.skipped());
    }
}
