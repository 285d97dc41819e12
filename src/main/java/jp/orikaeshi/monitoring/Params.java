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

    /** Parameters that stand together under one name, such as {@code basic: {user: …, password: …}}. */
    public Optional<Params> group(String name) {
        return fields.get(name) instanceof Map<?, ?> group ? Optional.of(of(group)) : Optional.empty();
    }

    /** Such groups in a list. */
    public List<Params> groups(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(group -> of((Map<?, ?>) group))
                        .toList()
                : List.of();
    }

    /** Each as a text, by its name, in their order. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach((name, value) -> all.put(name, String.valueOf(value)));
        return all;
    }

    private static Params of(Map<?, ?> group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        group.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return new Params(fields);
    }

    /** The names only: among the values may be a password or a key. */
    @Override
    public String toString() {
        return "Params" + fields.keySet();
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
