package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.orikaeshi.time.HolidayRule;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the duty plan as the desk file writes it. Either {@code order} or {@code rotation}; either {@code calendar}
 * or any of the other ways to say when it counts, none of which means always.
 *
 * @param order logins, the same at any time
 * @param zone of the hours, the hand-over and the days; null: the desk's
 * @param calendar id of a business calendar: it counts while that is open
 * @param hours by day of the week, {@code mon-fri} to {@code 18:00-09:00}; empty: whole days
 * @param holidays whether it counts on public holidays of Japan or on other days only; null: on both
 * @param companyHolidays days that are holidays too, {@code 12-29/01-03}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LayerSpec(
        String id,
        String name,
        List<String> order,
        @Nullable Rotation rotation,
        @Nullable String zone,
        @Nullable String calendar,
        Map<String, String> hours,
        @Nullable HolidayRule holidays,
        List<String> companyHolidays) {
    // The components may be null only on their way in.
    public LayerSpec(
            String id,
            @Nullable String name,
            @Nullable List<String> order,
            @Nullable Rotation rotation,
            @Nullable String zone,
            @Nullable String calendar,
            @Nullable Map<String, String> hours,
            @Nullable HolidayRule holidays,
            @Nullable List<String> companyHolidays) {
        this.id = id;
        this.name = Objects.requireNonNullElse(name, id);
        this.order = order == null ? List.of() : List.copyOf(order);
        this.rotation = rotation;
        this.zone = zone;
        this.calendar = calendar;
        this.hours = hours == null ? Map.of() : new LinkedHashMap<>(hours);
        this.holidays = holidays == HolidayRule.ANY ? null : holidays;
        this.companyHolidays = companyHolidays == null ? List.of() : List.copyOf(companyHolidays);
    }

    HolidayRule rule() {
        return Objects.requireNonNullElse(holidays, HolidayRule.ANY);
    }

    /** Everybody who is ever on duty on it. */
    Stream<String> members() {
        return Stream.concat(order.stream(), rotation == null ? Stream.empty() : rotation.members().stream());
    }
}
