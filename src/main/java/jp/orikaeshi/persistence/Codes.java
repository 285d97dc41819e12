package jp.orikaeshi.persistence;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The constants of each {@link Coded} enum by their codes: a month of reports looks up some hundred thousand. */
final class Codes {
    static final ClassValue<Map<String, Coded>> OF = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Coded.class::cast)
                    .collect(Collectors.toMap(Coded::code, Function.identity()));
        }
    };

    private Codes() {}
}
