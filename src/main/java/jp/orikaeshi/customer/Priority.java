package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;
import org.jspecify.annotations.Nullable;

/** How soon something has to be looked after, compared with others; the most urgent first. */
public enum Priority implements Coded {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    @JsonCreator
    public static Priority of(String code) {
        return Coded.of(Priority.class, code);
    }

    /** The more urgent of the two. */
    public Priority or(@Nullable Priority other) {
        return other == null || compareTo(other) <= 0 ? this : other;
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<Priority> implements AttributeConverter<Priority, String> {
        public Column() {
            super(Priority.class);
        }
    }
}
