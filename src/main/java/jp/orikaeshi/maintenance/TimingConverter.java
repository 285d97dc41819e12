package jp.orikaeshi.maintenance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** When work is done, in its {@code jsonb} column. */
@Converter
public class TimingConverter extends JsonbConverter<Timing> implements AttributeConverter<Timing, Object> {
    public TimingConverter() {
        super(new TypeReference<>() {});
    }
}
