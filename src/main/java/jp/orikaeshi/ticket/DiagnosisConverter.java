package jp.orikaeshi.ticket;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.persistence.JsonbConverter;

/** The ranked causes in their {@code jsonb} column. */
@Converter
public class DiagnosisConverter extends JsonbConverter<List<Cause>> implements AttributeConverter<List<Cause>, Object> {
    public DiagnosisConverter() {
        super(new TypeReference<>() {});
    }
}
