package jp.orikaeshi.sla;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What a plan promises and a clock times. */
public enum Promise implements Coded {
    /** An engineer has it in hand. */
    RESPONSE,
    /** Customer and engineer are on the line. */
    CALLBACK,
    /** The trouble is over. */
    RESOLUTION;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<Promise> implements AttributeConverter<Promise, String> {
        public Column() {
            super(Promise.class);
        }
    }
}
