package jp.orikaeshi.recording;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What was recorded. */
public enum RecordingKind implements Coded {
    /** The name of a caller whom the line did not understand. */
    NAME,
    /** Engineer and customer, talking. */
    CALL,
    /** An engineer alone, for the ticket. */
    NOTE;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<RecordingKind>
            implements AttributeConverter<RecordingKind, String> {
        public Column() {
            super(RecordingKind.class);
        }
    }
}
