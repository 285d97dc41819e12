package jp.orikaeshi.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** What an entry says, in its {@code jsonb} column. */
@Converter
public class EntrySpecConverter extends JsonbConverter<EntrySpec> implements AttributeConverter<EntrySpec, Object> {
    public EntrySpecConverter() {
        super(new TypeReference<>() {});
    }
}
