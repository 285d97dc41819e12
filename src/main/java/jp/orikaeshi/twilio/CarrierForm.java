package jp.orikaeshi.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters of one request of the carrier, by name in ASCII order. A name that comes twice has its first value
 * for us; the signature counts every value.
 */
record CarrierForm(Map<String, List<String>> values) {
    static final CarrierForm EMPTY = new CarrierForm(Map.of());

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    static CarrierForm parse(String body) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return new CarrierForm(values);
    }

    /** The value, stripped; empty if it is absent or blank. */
    Optional<String> text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The first value of each name, unchanged. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        values.forEach((name, all) -> facts.put(name, all.get(0)));
        return facts;
    }

    private static String decode(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CarrierForm" + values.keySet();
    }
}
