package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import jp.orikaeshi.persistence.JsonbConverter;

/** Facts by name. */
@Converter
public class EvidenceConverter extends JsonbConverter<Map<String, String>>
        implements AttributeConverter<Map<String, String>, Object> {
    public EvidenceConverter() {
        super(new TypeReference<>() {});
    }
}
