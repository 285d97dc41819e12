package jp.orikaeshi.monitoring;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a second place to look from makes of a failure that is about to be believed. Where that place sees all well, nothing
 * is believed to be down: what stays silent here alone is {@link #OWN_ROUTE}, and we cannot tell; what answers, and only
 * here with a failure, is {@link #ONLY_FROM_HERE}, and works for others. Pure.
 */
public final class SeenElsewhere {
    /** Nothing comes back to us, and the other place sees it well: the way between, ours or a carrier's. */
    public static final String OWN_ROUTE = "own-route";

    /** It refuses us, or fails for us alone: one of several servers behind a name, or a gate that lets us not in. */
    public static final String ONLY_FROM_HERE = "only-from-here";

    /** Begins the names of the facts that the other place has found. */
    public static final String FACT = "vantage.";

    private SeenElsewhere() {}

    /** Whether the other place has seen it well. */
    static boolean acquits(String outcome) {
        return outcome.equals(OWN_ROUTE) || outcome.equals(ONLY_FROM_HERE);
    }

    /** The first failure, with what the other place said when it was believed. */
    static Observation noted(Observation first, Observation believed) {
        Map<String, String> facts = believed.evidence().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(FACT))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return first.noting(facts);
    }
}
