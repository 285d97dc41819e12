package jp.orikaeshi.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A duration as ISO 8601 text, as the desk file writes it. */
@Converter(autoApply = true)
public class DurationConverter implements AttributeConverter<@Nullable Duration, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : Duration.parse(stored);
    }
}
