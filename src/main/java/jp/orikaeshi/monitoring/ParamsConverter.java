package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import jp.orikaeshi.persistence.JsonbConverter;
import org.jspecify.annotations.Nullable;

/** Stores the bare fields, not the record around them. */
@Converter(autoApply = true)
public class ParamsConverter implements AttributeConverter<@Nullable Params, @Nullable Object> {
    private static final JsonbConverter<Map<String, Object>> FIELDS = new FieldsConverter();

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Params params) {
        return params == null ? null : FIELDS.convertToDatabaseColumn(params.fields());
    }

    @Override
    public @Nullable Params convertToEntityAttribute(@Nullable Object stored) {
        Map<String, Object> fields = FIELDS.convertToEntityAttribute(stored);
        return fields == null ? null : new Params(fields);
    }

    private static final class FieldsConverter extends JsonbConverter<Map<String, Object>> {
        FieldsConverter() {
            super(new TypeReference<>() {});
        }
    }
}
