package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** The first failure, kept whole. */
@Converter
public class ObservationConverter extends JsonbConverter<Observation>
        implements AttributeConverter<Observation, Object> {
    public ObservationConverter() {
        super(new TypeReference<>() {});
    }
}
