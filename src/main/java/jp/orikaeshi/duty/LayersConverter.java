package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.orikaeshi.persistence.JsonbConverter;

/** Layers in a {@code jsonb} column. */
@Converter
public class LayersConverter extends JsonbConverter<List<LayerSpec>>
        implements AttributeConverter<List<LayerSpec>, Object> {
    public LayersConverter() {
        super(new TypeReference<>() {});
    }
}
