package jp.orikaeshi.reception;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.persistence.JsonbConverter;

/** The times that a caller may choose from, in a {@code jsonb} column. */
@Converter
public class WindowsConverter extends JsonbConverter<List<Window>> implements AttributeConverter<List<Window>, Object> {
    public WindowsConverter() {
        super(new TypeReference<>() {});
    }
}
