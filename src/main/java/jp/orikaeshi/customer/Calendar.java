package jp.orikaeshi.customer;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.orikaeshi.persistence.JsonbConverter;

/** A named business calendar. {@code always} needs none. */
@Entity
@Table(name = "calendar")
public class Calendar {
    @Id
    private String id;

    @Convert(converter = Definition.class)
    @Column
    private CalendarDefinition definition;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Calendar() {}

    public Calendar(String id, CalendarDefinition definition) {
        this.id = id;
        this.definition = definition;
    }

    public void redefine(CalendarDefinition newDefinition) {
        definition = newDefinition;
    }

    public String id() {
        return id;
    }

    public CalendarDefinition definition() {
        return definition;
    }

    /** The definition in its {@code jsonb} column. */
    @Converter
    public static class Definition extends JsonbConverter<CalendarDefinition>
            implements AttributeConverter<CalendarDefinition, Object> {
        public Definition() {
            super(new TypeReference<>() {});
        }
    }
}
