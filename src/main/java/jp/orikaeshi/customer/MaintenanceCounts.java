package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What the time of announced work is for the availability. */
public enum MaintenanceCounts implements Coded {
    /** Neither watched nor down. */
    EXCLUDED,
    /** Like any other time. */
    COUNTED;

    @JsonCreator
    public static MaintenanceCounts of(String code) {
        return Coded.of(MaintenanceCounts.class, code);
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<MaintenanceCounts>
            implements AttributeConverter<MaintenanceCounts, String> {
        public Column() {
            super(MaintenanceCounts.class);
        }
    }
}
