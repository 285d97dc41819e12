package jp.orikaeshi.sla;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What can happen to a clock. */
public enum ClockEventKind implements Coded {
    /** It begins to run. */
    STARTED,
    /** It stands still: the plan does not count the state that the ticket is in. */
    PAUSED,
    RESUMED,
    /** The promise was kept, or, after the deadline, at least done. */
    MET,
    /** The deadline has passed. */
    MISSED,
    /** A share of the time has passed, at which the plan warns. */
    WARNED,
    /** Other terms hold from here; what has elapsed stays. */
    RE_TERMED,
    /** A new cycle begins, because it was not over after all. */
    REOPENED,
    /** Nothing is promised any more: the call-back was cancelled, the ticket merged. Neither kept nor broken. */
    WITHDRAWN,
    /** A manager set right what counts; see {@link Correction}. */
    CORRECTED,
    /** Somebody wrote why the promise was broken; what was written last holds. */
    EXPLAINED;

    /** Whether a cycle begins with it. */
    public boolean begins() {
        return this == STARTED || this == REOPENED;
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<ClockEventKind>
            implements AttributeConverter<ClockEventKind, String> {
        public Column() {
            super(ClockEventKind.class);
        }
    }
}
