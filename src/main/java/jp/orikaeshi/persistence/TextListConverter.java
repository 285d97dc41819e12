package jp.orikaeshi.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A list of texts in a {@code jsonb} column. */
@Converter
public class TextListConverter extends JsonbConverter<List<String>>
        implements AttributeConverter<List<String>, Object> {
    public TextListConverter() {
        super(new TypeReference<>() {});
    }
}
