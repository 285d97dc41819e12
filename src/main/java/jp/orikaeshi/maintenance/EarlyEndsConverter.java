package jp.orikaeshi.maintenance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import jp.orikaeshi.persistence.JsonbConverter;

/** When windows ended early, by their beginnings. */
@Converter
public class EarlyEndsConverter extends JsonbConverter<Map<String, String>>
        implements AttributeConverter<Map<String, String>, Object> {
    public EarlyEndsConverter() {
        super(new TypeReference<>() {});
    }
}
