package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.customer.CalendarDefinition;
import org.jspecify.annotations.Nullable;

/**
 * All that who is on duty follows from, as it was at one time and is kept for ever.
 *
 * @param zone of the desk; null: the one that it has now
 * @param cover calendar in whose hours somebody has to be on duty; null: always
 * @param calendars those that the plan names, by id
 * @param callable logins of those who worked here and had a telephone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EditionSpec(
        @Nullable String zone,
        List<String> order,
        @Nullable Rotation rotation,
        List<LayerSpec> layers,
        @Nullable String cover,
        Map<String, CalendarDefinition> calendars,
        List<String> callable) {
    public EditionSpec {
        order = order == null ? List.of() : List.copyOf(order);
        layers = layers == null ? List.of() : List.copyOf(layers);
        calendars = calendars == null ? Map.of() : Map.copyOf(calendars);
        callable = callable == null ? List.of() : List.copyOf(callable);
    }
}
