package jp.orikaeshi.recording;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** Where the sound of a recording is. It leaves {@code pending} once; {@code expired} is the end of all others. */
public enum RecordingState implements Coded {
    /** At the carrier; it is being fetched. */
    PENDING,
    /** Here. */
    STORED,
    /** Nowhere: the carrier has none. */
    MISSING,
    /** At the carrier, until its time is over: more than the desk takes in. */
    TOO_LARGE,
    /** Deleted, because it was kept long enough. */
    EXPIRED;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<RecordingState>
            implements AttributeConverter<RecordingState, String> {
        public Column() {
            super(RecordingState.class);
        }
    }
}
