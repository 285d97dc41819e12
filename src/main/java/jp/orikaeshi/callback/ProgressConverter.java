package jp.orikaeshi.callback;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** Progress in a {@code jsonb} column. */
@Converter
public class ProgressConverter extends JsonbConverter<Progress> implements AttributeConverter<Progress, Object> {
    public ProgressConverter() {
        super(new TypeReference<>() {});
    }
}
