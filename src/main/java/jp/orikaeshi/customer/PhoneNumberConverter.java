package jp.orikaeshi.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stored as E.164. */
@Converter(autoApply = true)
public class PhoneNumberConverter implements AttributeConverter<@Nullable PhoneNumber, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PhoneNumber number) {
        return number == null ? null : number.e164();
    }

    @Override
    public @Nullable PhoneNumber convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : new PhoneNumber(stored);
    }
}
