package jp.orikaeshi.persistence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** An enum whose constants have names for the outside: {@code IN_PROGRESS} is {@code in-progress} in JSON and in rows. */
public interface Coded {
    String name();

    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code, or nothing if there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Optional.ofNullable(Codes.OF.get(type).get(code)).map(type::cast);
    }

    /** The constant with this code.
     *
     * @throws IllegalArgumentException if none has it
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + code));
    }
}
