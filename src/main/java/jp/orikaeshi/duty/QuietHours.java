package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.RecurringHours;
import org.jspecify.annotations.Nullable;

/**
 * When an engineer is told only what cannot wait.
 *
 * @param hours by day of the week, {@code mon-fri} to {@code 22:00-07:00}; what ends before it begins ends on the next day
 */
public record QuietHours(Map<String, String> hours) {
    /** Days of the week as they are written. */
    public static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public static final QuietHours NONE = new QuietHours(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuietHours(@Nullable Map<String, String> hours) {
        this.hours = hours == null ? Map.of() : new LinkedHashMap<>(hours);
    }

    @Override
    @JsonValue
    public Map<String, String> hours() {
        return hours;
    }

    /** Written day by day; the same hours on every day become one line. */
    public static QuietHours ofDays(Map<String, String> days) {
        boolean daily = days.size() == DAYS.size() && Set.copyOf(days.values()).size() == 1;
        return daily ? new QuietHours(Map.of("mon-sun", days.get("mon"))) : new QuietHours(days);
    }

    /** The same, each day by itself; days without quiet hours are missing. */
    public Map<String, String> byDay() {
        Map<String, String> days = new HashMap<>();
        hours.forEach((range, written) -> {
            String[] ends = range.split("-", -1);
            int first = DAYS.indexOf(ends[0]);
            int last = DAYS.indexOf(ends[ends.length - 1]);
            for (int i = 0; i <= Math.floorMod(last - first, DAYS.size()); i++) {
                days.put(DAYS.get((first + i) % DAYS.size()), written);
            }
        });
        return days;
    }

    public boolean none() {
        return hours.isEmpty();
    }

    /** When it is no longer quiet: {@code at} itself, if it is not quiet then. */
    public Instant over(Instant at, ZoneId zone) {
        if (hours.isEmpty()) {
            return at;
        }
        RecurringHours quiet = RecurringHours.of(hours, HolidayRule.ANY, Holidays.none(), List.of(), zone);
        Instant end = at;
        // A week without a gap would never end: then nothing is quiet.
        for (int stretch = 0; quiet.cover(end) && stretch < 30; stretch++) {
            end = quiet.steadyUntil(end);
        }
        return quiet.cover(end) ? at : end;
    }
}
