package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A business calendar as the desk file writes it.
 *
 * @param hours open hours by day or range of days, {@code mon-fri} to {@code 09:00-18:00}
 * @param holidays {@code jp}: closed on Japanese public holidays; null: they are days like others
 * @param closed further closed days each year, {@code 12-29/01-03} or {@code 08-13}, or once, {@code 2026-08-13}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CalendarDefinition(
        Map<String, String> hours, @Nullable String holidays, List<String> closed) {
    public CalendarDefinition {
        // Where it is empty it is not written.
        closed = closed == null ? List.of() : List.copyOf(closed);
    }
}
