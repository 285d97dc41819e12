package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** An edition of the duty plan in its {@code jsonb} column. */
@Converter
public class EditionSpecConverter extends JsonbConverter<EditionSpec>
        implements AttributeConverter<EditionSpec, Object> {
    public EditionSpecConverter() {
        super(new TypeReference<>() {});
    }
}
