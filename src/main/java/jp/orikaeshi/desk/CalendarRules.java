package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        hours.forEach((days, times) -> times(times, path + "/hours/" + inPointer(days)));
        days(hours.keySet(), path + "/hours");
        if (calendar.path("id").asText().equals("always")
                && !calendar.path("exceptions").isEmpty()) {
            faults.add(path + "/exceptions", "always-has-no-exceptions");
        }
        calendar.path("exceptions").properties().forEach(exception -> exception(exception, path + "/exceptions/"));
        JsonNode closed = calendar.path("closed");
        for (int i = 0; i < closed.size(); i++) {
            String days = closed.get(i).asText();
            if (!understood(Map.of(SOME_DAY, ALL_DAY), List.of(days))) {
                faults.add(path + "/closed/" + i, "no-such-day", days);
            }
        }
    }

    private void days(Set<String> days, String path) {
        Map<String, String> allDay = new HashMap<>();
        for (String some : days) {
            if (understood(Map.of(some, ALL_DAY), List.of())) {
                allDay.put(some, ALL_DAY);
            } else {
                faults.add(path + "/" + inPointer(some), "day-twice");
            }
        }
        if (!allDay.isEmpty() && !understood(allDay, List.of())) {
            faults.add(path, "day-twice");
        }
    }

    private static String inPointer(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void exception(Map.Entry<String, JsonNode> exception, String path) {
        String day = exception.getKey();
        String at = path + inPointer(day);
        if (understood(Map.of(SOME_DAY, ALL_DAY), List.of(), Map.of(day, ALL_DAY))) {
            times(exception.getValue().asText(), at);
        } else {
            faults.add(at, "no-such-date", day);
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
        return understood(hours, closed, Map.of());
    }

    private static boolean understood(Map<String, String> hours, List<String> closed, Map<String, String> exceptions) {
        try {
            var unused = OpeningHours.of(hours, Holidays.none(), closed, ZoneOffset.UTC)
                    .except(exceptions);
            return true;
        } catch (WrongCalendar e) {
            return false;
        }
    }
}
