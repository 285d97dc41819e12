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
    RESOLUTION,
    /**
     * The customer hears something: engineer and customer are on the line, a mail with an update is taken by a mail server,
     * or an engineer writes that they have told them. Each time the next one is owed. Nothing that the desk says by itself
     * counts, such as the confirmation of a ticket.
     */
    UPDATE;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<Promise> implements AttributeConverter<Promise, String> {
        public Column() {
            super(Promise.class);
        }
    }
}
