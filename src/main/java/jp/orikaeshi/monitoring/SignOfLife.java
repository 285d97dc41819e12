package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** What a regular report says by coming or not. One that comes every few minutes is a machine's, a daily one a job's. */
final class SignOfLife {
    private static final Duration MACHINE = Duration.ofHours(1);

    private SignOfLife() {}

    /** Whether the machine itself has reported lately; a job on it that failed is a sign of life as well. */
    static boolean from(AssetStatus asset) {
        return Symptom.ofAll(asset).anyMatch(symptom -> ofMachine(symptom) && heard(symptom));
    }

    /** It has reported lately, whatever it said. */
    static boolean heard(Symptom symptom) {
        return symptom.up() || (symptom.failing() && !missing(symptom));
    }

    /** Nothing came where a report was due. */
    static boolean missing(Symptom symptom) {
        return symptom.outcomeIn("heartbeat-missing", "heartbeat-late", "agent-silent");
    }

    /** A report every few minutes; also that of an agent on the network. */
    static boolean ofMachine(Symptom symptom) {
        return symptom.is(ProbeKind.DEVICES)
                || (symptom.is(ProbeKind.HEARTBEAT) && every(symptom).compareTo(MACHINE) <= 0);
    }

    static boolean ofJob(Symptom symptom) {
        return symptom.is(ProbeKind.HEARTBEAT) && every(symptom).compareTo(MACHINE) > 0;
    }

    // The target of such a probe is its interval, or empty where it has the usual one.
    private static Duration every(Symptom symptom) {
        try {
            return Duration.parse(symptom.probe().target());
        } catch (DateTimeParseException usual) {
            return Duration.ZERO;
        }
    }
}
