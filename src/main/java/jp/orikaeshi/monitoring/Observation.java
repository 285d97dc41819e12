package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What one check of one probe saw.
 *
 * @param at when the check began
 * @param status up, degraded or down; unknown if the fault is on our side
 * @param outcome the named result, such as {@code ok}, {@code timeout}, {@code http-503}, {@code listed}
 * @param detail the same in a few technical words, for an engineer
 * @param evidence facts by name, such as the address connected to or the days left; no secrets
 */
public record Observation(Instant at, Status status, String outcome, String detail, Map<String, String> evidence) {
    public Observation {
        evidence = Map.copyOf(evidence);
    }

    /** What stands for a probe that has not been checked yet. */
    public static Observation none(Instant at) {
        return new Observation(at, Status.UNKNOWN, "not-checked", "not checked yet", Map.of());
    }

    /** The same with more facts. */
    Observation noting(Map<String, String> facts) {
        Map<String, String> more = new HashMap<>(evidence);
        more.putAll(facts);
        return new Observation(at, status, outcome, detail, more);
    }
}
