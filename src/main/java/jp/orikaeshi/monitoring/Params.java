package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of one probe, exactly the fields of the desk file apart from its kind and interval. */
public record Params(Map<String, Object> fields) {
    public Params {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString);
    }

    public Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    public Optional<Duration> duration(String name) {
        return text(name).map(Duration::parse);
    }

    /** A list of texts; a single text counts as a list of one, nothing as an empty list. */
    public List<String> texts(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /**
     * A text that the desk file's schema demands.
     *
     * @throws IllegalArgumentException if it is missing all the same
     */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("probe without " + name));
    }
}
