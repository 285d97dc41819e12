package jp.orikaeshi.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code uuid}. EclipseLink has a conversion of its own, which fails on null. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        return stored instanceof UUID id ? id : UUID.fromString(stored.toString());
    }
}
