package jp.orikaeshi.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Coded} enum in a text column, by its code. Subclass it once for each enum, say {@code implements
 * AttributeConverter<E, String>} again because EclipseLink reads the types off the class itself, and name it in
 * {@code @Convert} at every field: nested converters are not found for {@code autoApply}, and what is stored then is
 * the ordinal.
 */
public abstract class CodeConverter<E extends Enum<E> & Coded>
        implements AttributeConverter<@Nullable E, @Nullable String> {
    private final Class<E> type;

    protected CodeConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : Coded.of(type, stored);
    }
}
