package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one probe saw last.
 *
 * @param target what it looks at, for a person: a URL, a host and port, a name
 * @param status what the last check saw
 * @param confirmed false while a failure or a recovery is still being checked again
 * @param outcome the named result, such as {@code timeout}, {@code http-503}, {@code listed}
 * @param detail the same in a few technical words
 * @param since since when it has been like this: for a failure, the first failed check
 * @param checkedAt when it was checked last; null if not yet
 * @param evidence facts seen by the check, by name; of a failure, those of its first check
 * @param flappingSince since when it has changed again and again; null while it does not
 */
public record ProbeStatus(
        UUID probe,
        ProbeKind kind,
        String target,
        Status status,
        boolean confirmed,
        String outcome,
        String detail,
        @Nullable Instant since,
        @Nullable Instant checkedAt,
        Map<String, String> evidence,
        @Nullable Instant flappingSince) {
    public ProbeStatus {
        evidence = Map.copyOf(evidence);
    }

    public ProbeStatus(
            UUID probe,
            ProbeKind kind,
            String target,
            Status status,
            boolean confirmed,
            String outcome,
            String detail,
            @Nullable Instant since,
            @Nullable Instant checkedAt,
            Map<String, String> evidence) {
        this(probe, kind, target, status, confirmed, outcome, detail, since, checkedAt, evidence, null);
    }

    /** The same, marked. */
    ProbeStatus flapping(Instant from) {
        return new ProbeStatus(
                probe, kind, target, status, confirmed, outcome, detail, since, checkedAt, evidence, from);
    }

    /** The same with one more fact, which others have found. */
    ProbeStatus noting(String fact, String value) {
        Map<String, String> more = new HashMap<>(evidence);
        more.put(fact, value);
        return new ProbeStatus(
                probe, kind, target, status, confirmed, outcome, detail, since, checkedAt, more, flappingSince);
    }

    /** The same while its asset is worked on: a failure is expected, and what was seen stays to be read. */
    ProbeStatus whileWorkedOn() {
        return status.failing()
                ? new ProbeStatus(
                        probe,
                        kind,
                        target,
                        Status.MAINTENANCE,
                        confirmed,
                        outcome,
                        detail,
                        since,
                        checkedAt,
                        evidence,
                        flappingSince)
                : this;
    }
}
