package jp.orikaeshi.monitoring.web;

import java.time.Duration;
import java.time.Instant;
import jp.orikaeshi.monitoring.Outage;

/** An outage with the name of what was out. */
public record OutageShown(Outage outage, String asset) {

    /** How long it lasted, or has lasted. */
    public Duration lasted(Instant now) {
        return Duration.between(outage.startedAt(), outage.endedAt() == null ? now : outage.endedAt());
    }
}
