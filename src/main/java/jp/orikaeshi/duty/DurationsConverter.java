package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.util.List;
import jp.orikaeshi.persistence.JsonbConverter;

/** A list of durations, ISO 8601, in a {@code jsonb} column. */
@Converter
public class DurationsConverter extends JsonbConverter<List<Duration>>
        implements AttributeConverter<List<Duration>, Object> {
    public DurationsConverter() {
        super(new TypeReference<>() {});
    }
}
