package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** Quiet hours in a {@code jsonb} column. */
@Converter
public class QuietHoursConverter extends JsonbConverter<QuietHours> implements AttributeConverter<QuietHours, Object> {
    public QuietHoursConverter() {
        super(new TypeReference<>() {});
    }
}
