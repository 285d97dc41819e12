package jp.orikaeshi.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** How a ticket came to be. */
public enum Source implements Coded {
    PHONE,
    /** Our own monitoring, or one that reports to us. */
    ALERT,
    API,
    /** An engineer wrote it down. */
    MANUAL;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<Source> implements AttributeConverter<Source, String> {
        public Column() {
            super(Source.class);
        }
    }
}
