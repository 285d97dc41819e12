package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.RecurringHours;
import jp.orikaeshi.time.WrongCalendar;
import org.jspecify.annotations.Nullable;

/** What a schema cannot say of how an engineer is told. Asked only of engineers in whom it found nothing wrong. */
final class EngineerRules {
    private final Faults faults;

    EngineerRules(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode engineer, String path) {
        for (int i = 0; i < engineer.path("ways").size(); i++) {
            way(engineer, engineer.path("ways").get(i), path + "/ways/" + i);
        }
        quiet(engineer.path("quietHours"), path + "/quietHours");
    }

    private void way(JsonNode engineer, JsonNode way, String path) {
        String by = way.path("by").asText();
        new Way(by, null, text(way, "url"), text(way, "format"), text(way, "secret"))
                .fault()
                .ifPresent(fault -> faults.add(path, "way-" + fault));
        if (by.equals(Way.SMS) && !engineer.hasNonNull("phone")) {
            faults.add(path, "way-no-telephone");
        }
        if (by.equals(Way.MAIL) && !engineer.hasNonNull("mail")) {
            faults.add(path, "way-no-mail");
        }
    }

    private void quiet(JsonNode quiet, String path) {
        Map<String, String> hours = new HashMap<>();
        quiet.properties()
                .forEach(field -> hours.put(field.getKey(), field.getValue().asText()));
        try {
            RecurringHours unused =
                    RecurringHours.of(hours, HolidayRule.ANY, Holidays.none(), List.of(), ZoneOffset.UTC);
        } catch (WrongCalendar e) {
            faults.add(path, "wrong-hours", e.written());
        }
    }

    private static @Nullable String text(JsonNode way, String field) {
        return way.path(field).isTextual() ? way.path(field).asText() : null;
    }
}
