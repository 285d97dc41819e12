package jp.orikaeshi.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What the customer says is wrong. */
public enum Trouble implements Coded {
    MAIL,
    SITE,
    /** The network, or the PC. */
    NETWORK,
    SECURITY,
    OTHER;

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<Trouble> implements AttributeConverter<Trouble, String> {
        public Column() {
            super(Trouble.class);
        }
    }
}
