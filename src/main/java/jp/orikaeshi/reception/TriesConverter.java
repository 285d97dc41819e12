package jp.orikaeshi.reception;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import jp.orikaeshi.persistence.JsonbConverter;

/** How often each step was asked, in a {@code jsonb} column. */
@Converter
public class TriesConverter extends JsonbConverter<Map<String, Integer>>
        implements AttributeConverter<Map<String, Integer>, Object> {
    public TriesConverter() {
        super(new TypeReference<>() {});
    }
}
