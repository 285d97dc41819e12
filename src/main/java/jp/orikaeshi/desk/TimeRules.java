package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What a schema cannot say of times: that they exist, and follow one another. */
final class TimeRules {
    private final Faults faults;

    TimeRules(Faults faults) {
        this.faults = faults;
    }

    /** Two moments, the first before the second, where both are there. */
    void stretch(JsonNode entry, String path, String from, String to) {
        Optional<OffsetDateTime> begins = moment(entry, path, from);
        Optional<OffsetDateTime> ends = moment(entry, path, to);
        if (begins.isPresent() && ends.isPresent() && !begins.get().isBefore(ends.get())) {
            faults.add(path + "/" + to, "ends-first", entry.path(to).asText());
        }
    }

    private Optional<OffsetDateTime> moment(JsonNode entry, String path, String field) {
        String written = entry.path(field).asText();
        try {
            return !entry.has(field) ? Optional.empty() : Optional.of(OffsetDateTime.parse(written));
        } catch (DateTimeException e) {
            faults.add(path + "/" + field, "no-such-moment", written);
            return Optional.empty();
        }
    }

    void zone(JsonNode entry, String path) {
        String zone = entry.path("zone").asText();
        if (entry.has("zone") && !ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add(path + "/zone", "unknown-zone", zone);
        }
    }
}
