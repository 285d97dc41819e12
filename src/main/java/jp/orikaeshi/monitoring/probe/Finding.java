package jp.orikaeshi.monitoring.probe;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Status;

/**
 * What one check found.
 *
 * @param outcome its name, which never changes: {@code ok}, {@code timeout}, {@code refused}, {@code http-503} …
 * @param detail the same in a few technical words
 * @param evidence facts by name, for the engineer and for the diagnosis
 */
public record Finding(Status status, String outcome, String detail, Map<String, String> evidence) {
    public Finding {
        evidence = Map.copyOf(evidence);
    }

    public static Finding up(String detail) {
        return new Finding(Status.UP, "ok", detail, Map.of());
    }

    /** It works, but needs attention. */
    public static Finding degraded(String outcome, String detail) {
        return new Finding(Status.DEGRADED, outcome, detail, Map.of());
    }

    public static Finding down(String outcome, String detail) {
        return new Finding(Status.DOWN, outcome, detail, Map.of());
    }

    /** We cannot tell: the fault is ours, or the setting is. */
    public static Finding unknown(String outcome, String detail) {
        return new Finding(Status.UNKNOWN, outcome, detail, Map.of());
    }

    /** The same with one more fact. */
    public Finding with(String name, Object value) {
        return with(Map.of(name, value.toString()));
    }

    /** The same with more facts; what is there already stays. */
    public Finding with(Map<String, String> facts) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.putAll(evidence);
        return new Finding(status, outcome, detail, more);
    }

    /** The same in other words, detail and facts alike. */
    Finding worded(UnaryOperator<String> words) {
        Map<String, String> facts = new LinkedHashMap<>();
        evidence.forEach((name, fact) -> facts.put(name, words.apply(fact)));
        return new Finding(status, outcome, words.apply(detail), facts);
    }

    public Observation at(Instant began) {
        return new Observation(began, status, outcome, detail, evidence);
    }
}
