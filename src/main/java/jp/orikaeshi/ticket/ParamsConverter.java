package jp.orikaeshi.ticket;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import jp.orikaeshi.persistence.JsonbConverter;

/** The facts of a timeline entry. */
@Converter
public class ParamsConverter extends JsonbConverter<Map<String, String>>
        implements AttributeConverter<Map<String, String>, Object> {
    public ParamsConverter() {
        super(new TypeReference<>() {});
    }
}
