package jp.orikaeshi.callback;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** Progress in a {@code jsonb} column. */
@Converter
public class ProgressConverter extends JsonbConverter<Progress> {
    public ProgressConverter() {
        super(new TypeReference<>() {});
    }
}
