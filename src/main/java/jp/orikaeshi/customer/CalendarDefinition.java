package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A business calendar as the desk file writes it.
 *
 * @param hours open hours by day or range of days, {@code mon-fri} to {@code 09:00-18:00}
 * @param holidays {@code jp}: closed on Japanese public holidays; null: they are days like others
 * @param closed further closed days each year, {@code 12-29/01-03} or {@code 08-13}, or once, {@code 2026-08-13}
 * @param exceptions hours of single days, {@code 2026-12-26} to {@code 10:00-15:00}, which hold before all of these
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CalendarDefinition(
        Map<String, String> hours, @Nullable String holidays, List<String> closed, Map<String, String> exceptions) {
    public CalendarDefinition {
        // Where it is empty it is not written.
        closed = closed == null ? List.of() : List.copyOf(closed);
        // By date, so that the same definition is always written alike.
        exceptions = exceptions == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(exceptions));
    }
}
