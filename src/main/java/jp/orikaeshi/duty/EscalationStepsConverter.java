package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.orikaeshi.persistence.JsonbConverter;

/** Steps in a {@code jsonb} column. */
@Converter
public class EscalationStepsConverter extends JsonbConverter<List<EscalationStep>>
        implements AttributeConverter<List<EscalationStep>, Object> {
    public EscalationStepsConverter() {
        super(new TypeReference<>() {});
    }
}
