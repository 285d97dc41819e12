package jp.orikaeshi.notify;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.voice.CallEnded;

/** What came of a test of an engineer's telephone. Only the key shows that a person heard it. */
public enum TelephoneTestState implements Coded {
    /** Not known yet. */
    CALLING,
    CONFIRMED,
    /** Somebody or something answered, and no key was pressed: a call-back would go to the next on duty. */
    NO_KEY,
    /** It rang out, or was busy. */
    NO_ANSWER,
    /** The carrier could not or would not ring it, or nobody knows whether it rang. */
    FAILED;

    static TelephoneTestState of(CallEnded.Result result) {
        return switch (result) {
            case COMPLETED -> NO_KEY;
            case NO_ANSWER, CANCELLED, BUSY -> NO_ANSWER;
            case FAILED -> FAILED;
        };
    }

    /** The mark by which pages show it. */
    public String mark() {
        return switch (this) {
            case CALLING -> "running";
            case CONFIRMED -> "done";
            case NO_KEY, NO_ANSWER -> "unverified";
            case FAILED -> "failed";
        };
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<TelephoneTestState>
            implements AttributeConverter<TelephoneTestState, String> {
        public Column() {
            super(TelephoneTestState.class);
        }
    }
}
