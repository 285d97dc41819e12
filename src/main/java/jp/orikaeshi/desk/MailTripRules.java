package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.TripTimes;

/** What a schema cannot say of a mail round trip: how long it may take, and how often it may be made. */
final class MailTripRules {
    private final Faults faults;

    MailTripRules(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode probe, String path) {
        if (!probe.path("kind").asText().equals(ProbeKind.MAILTRIP.code())) {
            return;
        }
        Duration least = ProbeKind.MAILTRIP.leastInterval();
        duration(probe, "interval")
                .filter(interval -> interval.compareTo(least) < 0)
                .ifPresent(interval -> faults.add(path + "/interval", "checked-too-often", least));
        TripTimes times = TripTimes.of(duration(probe, "warnAfter"), duration(probe, "timeout"));
        if (times.timeout().compareTo(TripTimes.LONGEST) > 0) {
            faults.add(path + "/timeout", "trip-too-long", TripTimes.LONGEST);
        }
        if (times.warnAfter().compareTo(times.timeout()) >= 0) {
            faults.add(path + (probe.has("warnAfter") ? "/warnAfter" : "/timeout"), "trip-late-after-lost");
        }
    }

    // What is no duration the schema has refused already.
    private static Optional<Duration> duration(JsonNode probe, String field) {
        try {
            return Optional.of(probe.path(field))
                    .filter(JsonNode::isTextual)
                    .map(text -> Duration.parse(text.asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
