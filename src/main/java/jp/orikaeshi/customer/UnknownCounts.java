package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What the time in which a check could not tell is for the availability, while no other check has a confirmed outage. */
public enum UnknownCounts implements Coded {
    /** Watched, and not down. */
    UP,
    /** Neither watched nor down. */
    EXCLUDED,
    /** Watched, and down. */
    DOWN;

    @JsonCreator
    public static UnknownCounts of(String code) {
        return Coded.of(UnknownCounts.class, code);
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<UnknownCounts>
            implements AttributeConverter<UnknownCounts, String> {
        public Column() {
            super(UnknownCounts.class);
        }
    }
}
