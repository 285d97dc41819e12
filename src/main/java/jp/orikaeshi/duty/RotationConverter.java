package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** A rotation in a {@code jsonb} column. */
@Converter
public class RotationConverter extends JsonbConverter<Rotation> implements AttributeConverter<Rotation, Object> {
    public RotationConverter() {
        super(new TypeReference<>() {});
    }
}
