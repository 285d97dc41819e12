package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * Another place sees it well: it runs, and what fails is the way to it, or its gate to us. Source: the second look of
 * {@link SeenElsewhere}.
 */
final class WellFromElsewhere implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Stream.concat(cause(seen, SeenElsewhere.OWN_ROUTE), cause(seen, SeenElsewhere.ONLY_FROM_HERE));
    }

    // The cause has the name of what was seen.
    private static Stream<Cause> cause(Snapshot seen, String outcome) {
        List<Symptom> symptoms = Symptom.ofAll(seen)
                .filter(symptom -> symptom.outcomeIn(outcome))
                .toList();
        return symptoms.isEmpty() ? Stream.empty() : Stream.of(Symptom.together(symptoms, outcome, 0.88));
    }

    /** Whether we alone cannot see it: nobody knows then that all is well. */
    static boolean unseenByUs(Symptom symptom) {
        return symptom.outcomeIn(SeenElsewhere.OWN_ROUTE);
    }
}
