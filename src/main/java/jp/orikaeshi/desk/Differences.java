package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.desk.Difference.Change;
import org.jspecify.annotations.Nullable;

/** Compares two desk files entry by entry: lists whose entries have a key of their own by that key, others as a whole. */
final class Differences {
    private static final List<String> KEYS = List.of("id", "number", "login", "mac");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(DeskFile now, DeskFile wanted) {
        Differences differences = new Differences();
        differences.compare("", DeskYaml.tree(now), DeskYaml.tree(wanted));
        return List.copyOf(differences.found);
    }

    private void compare(String path, @Nullable JsonNode from, @Nullable JsonNode to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null && to != null && from.isObject() && to.isObject()) {
            compareEntries(path.isEmpty() ? "" : path + ".", "", fields(from), fields(to));
            return;
        }
        if (keyed(from) && keyed(to)) {
            Map<String, JsonNode> before = byKey(from);
            Map<String, JsonNode> after = byKey(to);
            compareEntries(path + "[", "]", before, after);
            compareOrder(path, before, after);
            return;
        }
        Change change = from == null ? Change.ADD : to == null ? Change.REMOVE : Change.CHANGE;
        found.add(new Difference(path, change, Veil.over(from), Veil.over(to)));
    }

    private void compareEntries(String prefix, String suffix, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        from.forEach((key, value) -> compare(prefix + key + suffix, value, to.get(key)));
        to.forEach((key, value) -> {
            if (!from.containsKey(key)) {
                compare(prefix + key + suffix, null, value);
            }
        });
    }

    private void compareOrder(String path, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        List<String> before = from.keySet().stream().filter(to::containsKey).toList();
        List<String> after = to.keySet().stream().filter(from::containsKey).toList();
        if (!before.equals(after)) {
            found.add(new Difference(path, Change.REORDER, null, null));
        }
    }

    // A list that only one side has is one without entries on the other.
    private static boolean keyed(@Nullable JsonNode list) {
        return list == null || (list.isArray() && list.size() > 0 && key(list.get(0)) != null);
    }

    private static Map<String, JsonNode> byKey(@Nullable JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (list != null) {
            list.forEach(entry -> entries.put(Objects.requireNonNull(key(entry)), entry));
        }
        return entries;
    }

    private static @Nullable String key(JsonNode entry) {
        return KEYS.stream()
                .filter(entry::hasNonNull)
                .map(name -> entry.get(name).asText())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
