package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.orikaeshi.persistence.JsonbConverter;

/** Ways in a {@code jsonb} column. */
@Converter
public class WaysConverter extends JsonbConverter<List<Way>> implements AttributeConverter<List<Way>, Object> {
    public WaysConverter() {
        super(new TypeReference<>() {});
    }
}
