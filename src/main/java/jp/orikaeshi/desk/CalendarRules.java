package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.OpeningHours;
import jp.orikaeshi.time.WrongCalendar;

/** Whether a calendar can be counted by. It is read here as the clock of a ticket will read it, which has nobody to ask. */
final class CalendarRules {
    private static final String SOME_DAY = "mon";
    private static final String ALL_DAY = "00:00-24:00";

    private final Faults faults;

    CalendarRules(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode calendar, String path) {
        Map<String, String> hours = calendar.path("hours").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
        hours.forEach((days, times) -> times(times, path + "/hours/" + days));
        Map<String, String> allDay = hours.keySet().stream().collect(Collectors.toMap(days -> days, days -> ALL_DAY));
        if (!allDay.isEmpty() && !understood(allDay, List.of())) {
            faults.add(path + "/hours", "day-twice");
        }
        JsonNode closed = calendar.path("closed");
        for (int i = 0; i < closed.size(); i++) {
            String days = closed.get(i).asText();
            if (!understood(Map.of(SOME_DAY, ALL_DAY), List.of(days))) {
                faults.add(path + "/closed/" + i, "no-such-day", days);
            }
        }
    }

    private void times(String times, String path) {
        if (!Stream.of(times.split(",")).allMatch(span -> understood(Map.of(SOME_DAY, span), List.of()))) {
            faults.add(path, "closes-before-it-opens", times);
        } else if (!understood(Map.of(SOME_DAY, times), List.of())) {
            faults.add(path, "hours-overlap", times);
        }
    }

    private static boolean understood(Map<String, String> hours, List<String> closed) {
        try {
            var unused = OpeningHours.of(hours, Holidays.none(), closed, ZoneOffset.UTC);
            return true;
        } catch (WrongCalendar e) {
            return false;
        }
    }
}
