package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.monitoring.probe.Finding;

/** Is a sign of life overdue. Pure. */
final class HeartbeatCheck {
    private HeartbeatCheck() {}

    /** Counts from the last sign of life, or from the day on which it was first expected. */
    static Finding judge(Watched watched, Optional<Instant> last, Instant now) {
        Duration every = watched.params().duration("every").orElse(Duration.ofMinutes(5));
        Duration grace = watched.params().duration("grace").orElse(Duration.ZERO);
        Instant due = last.orElse(watched.addedAt()).plus(every).plus(grace);
        Finding finding;
        if (now.isAfter(due)) {
            finding = Finding.down(
                    "heartbeat-missing", last.map(at -> "nothing since " + at).orElse("never heard of"));
        } else if (last.isEmpty()) {
            finding = Finding.unknown("heartbeat-none-yet", "not heard of yet");
        } else {
            finding = Finding.up("heard of " + Duration.between(last.get(), now).toSeconds() + " s ago");
        }
        return last.map(at -> finding.with("lastAt", at)).orElse(finding).with("dueAt", due);
    }
}
