package jp.orikaeshi.desk;

import java.time.Duration;
import java.util.List;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.ProbeKind;

/** What became of a probe that was to be tried. */
public sealed interface TrialOutcome {
    /** This is what it says. */
    record Seen(ProbeKind kind, Observation observation) implements TrialOutcome {}

    /** It is wrong, at these places of it; nobody was asked. */
    record Refused(List<Fault> faults) implements TrialOutcome {}

    /** This person has tried so much lately; after so long the next try is free. */
    record TooMany(Duration pause) implements TrialOutcome {}
}
