package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** お客様番号, the number on the contract, keyed in on the telephone: 1 to 12 digits, leading zeros count. */
public record CustomerNumber(@JsonValue String value) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

    @JsonCreator
    public CustomerNumber {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("a customer number has 1 to 12 digits");
        }
    }

    /** What a caller keyed in or a person typed; full-width digits, spaces and hyphens are forgiven. */
    public static Optional<CustomerNumber> parse(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s#*-]", "");
        return DIGITS.matcher(digits).matches() ? Optional.of(new CustomerNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
