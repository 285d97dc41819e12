package jp.orikaeshi.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** How sure we are who is calling. It labels the ticket; it is no authentication. */
public enum Identification implements Coded {
    /** Customer number and name agree. */
    ACCEPTED,
    /** The name was in doubt, was said back, and the caller confirmed it. */
    CONFIRMED,
    /** The customer number exists, the name was not recognised: an engineer checks. */
    UNVERIFIED,
    /** No customer number that we know. */
    UNKNOWN;

    /** Whether the caller may be treated as this customer: told the status, joined to the open ticket. */
    public boolean trusted() {
        return this == ACCEPTED || this == CONFIRMED;
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<Identification>
            implements AttributeConverter<Identification, String> {
        public Column() {
            super(Identification.class);
        }
    }
}
