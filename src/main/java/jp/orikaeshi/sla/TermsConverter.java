package jp.orikaeshi.sla;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

/** Terms in the ledger's {@code jsonb} column. */
@Converter
public class TermsConverter extends JsonbConverter<Terms> {
    public TermsConverter() {
        super(new TypeReference<>() {});
    }
}
