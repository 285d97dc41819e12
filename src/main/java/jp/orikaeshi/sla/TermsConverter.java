package jp.orikaeshi.sla;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** Terms in the ledger's {@code jsonb} column. */
@Converter
public class TermsConverter extends JsonbConverter<Terms> implements AttributeConverter<Terms, Object> {
    public TermsConverter() {
        super(new TypeReference<>() {});
    }
}
