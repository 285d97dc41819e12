package jp.orikaeshi.sla;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.persistence.JsonbConverter;
import org.jspecify.annotations.Nullable;

/**
 * Terms in the ledger's {@code jsonb} column. Nearly all tickets of a plan have the same: those that were read are kept,
 * since a month reads tens of thousands of them.
 */
@Converter
public class TermsConverter extends JsonbConverter<Terms> implements AttributeConverter<Terms, Object> {
    private static final int MOST = 500;

    private final Map<String, Terms> known = new ConcurrentHashMap<>();

    public TermsConverter() {
        super(new TypeReference<>() {});
    }

    @Override
    public @Nullable Terms convertToEntityAttribute(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                stored.toString(), json -> Objects.requireNonNull(super.convertToEntityAttribute(json)));
    }
}
