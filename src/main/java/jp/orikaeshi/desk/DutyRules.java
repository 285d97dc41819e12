package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.RecurringHours;
import jp.orikaeshi.time.WrongCalendar;

/** What a schema cannot say of layers, overrides, absences and swaps. */
final class DutyRules {
    private static final List<String> OWN_HOURS = List.of("hours", "holidays", "companyHolidays");

    private final Set<String> engineers;
    private final Set<String> calendars;
    private final Set<String> layers;
    private final Faults faults;
    private final TimeRules times;

    /** @param layers ids of the layers of the plan */
    DutyRules(Set<String> engineers, Set<String> calendars, Set<String> layers, Faults faults) {
        this.engineers = engineers;
        this.calendars = calendars;
        this.layers = layers;
        this.faults = faults;
        this.times = new TimeRules(faults);
    }

    void layer(JsonNode layer, String path) {
        if (layer.has("order") == layer.has("rotation")) {
            faults.add(path, "layer-who");
        }
        if (layer.has("calendar") && OWN_HOURS.stream().anyMatch(layer::has)) {
            faults.add(path, "layer-when");
        }
        if (layer.has("companyHolidays") && !layer.has("holidays")) {
            faults.add(path + "/companyHolidays", "layer-holidays");
        }
        known(layer, path, "calendar", calendars, "unknown-calendar");
        times.zone(layer, path);
    }

    /** Hours and days that exist, each day of the week at most once. What the schema has refused is not asked. */
    void hours(JsonNode layer, String path) {
        Map<String, String> hours = new HashMap<>();
        layer.path("hours")
                .properties()
                .forEach(field -> hours.put(field.getKey(), field.getValue().asText()));
        List<String> special = StreamSupport.stream(
                        layer.path("companyHolidays").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        try {
            RecurringHours unused = RecurringHours.of(hours, HolidayRule.ANY, Holidays.none(), special, ZoneOffset.UTC);
        } catch (WrongCalendar e) {
            faults.add(path, "wrong-hours", e.written());
        }
    }

    void override(JsonNode override, String path) {
        entry(override, path);
        known(override, path, "insteadOf", engineers, "unknown-engineer");
        known(override, path, "layer", layers, "unknown-layer");
        if (override.has("insteadOf") && override.path("alone").asBoolean()) {
            faults.add(path + "/alone", "alone-and-instead");
        }
        another(override, path, "insteadOf");
    }

    void absence(JsonNode absence, String path) {
        entry(absence, path);
    }

    void swap(JsonNode swap, String path) {
        entry(swap, path);
        known(swap, path, "with", engineers, "unknown-engineer");
        another(swap, path, "with");
        times.stretch(swap, path, "backFrom", "backTo");
        if (swap.has("backFrom") != swap.has("backTo")) {
            faults.add(path, "half-of-a-stretch");
        }
    }

    private void entry(JsonNode entry, String path) {
        known(entry, path, "engineer", engineers, "unknown-engineer");
        times.stretch(entry, path, "from", "to");
    }

    private void another(JsonNode entry, String path, String field) {
        if (entry.has(field) && entry.path(field).equals(entry.path("engineer"))) {
            faults.add(path + "/" + field, "same-engineer", entry.path(field).asText());
        }
    }

    private void known(JsonNode entry, String path, String field, Set<String> names, String message) {
        if (entry.has(field) && !names.contains(entry.path(field).asText())) {
            faults.add(path + "/" + field, message, entry.path(field).asText());
        }
    }
}
