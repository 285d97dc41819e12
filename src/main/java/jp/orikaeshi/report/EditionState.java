package jp.orikaeshi.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** How far a version of an incident report is: written, shown to a manager, let out. */
public enum EditionState implements Coded {
    DRAFT,
    REVIEW,
    ISSUED;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<EditionState> implements AttributeConverter<EditionState, String> {
        public Column() {
            super(EditionState.class);
        }
    }
}
