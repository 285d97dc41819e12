package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the fields of a form.
 *
 * @param texts by the path of their field: {@code auth.user}, {@code contacts.0.name}
 */
public record Typed(Map<String, String> texts) {
    /**
     * Before the path in the name of a field: a field that went by {@code matches} alone would take the place of what a
     * script asks of the form by that name.
     */
    public static final String PREFIX = "f-";

    public Typed {
        texts = Map.copyOf(texts);
    }

    /** As a browser sends it: the first value of each field, lines ended by one character. */
    public static Typed of(Map<String, List<String>> sent) {
        Map<String, String> texts = new HashMap<>();
        sent.forEach((name, values) -> {
            if (!values.isEmpty()) {
                texts.put(
                        name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name,
                        values.get(0).replace("\r\n", "\n"));
            }
        });
        return new Typed(texts);
    }

    /** What is saved, as it would be typed; what is secret is left empty. */
    public static Typed of(Form form, JsonNode saved) {
        return new Typed(FieldTexts.of(form.fields(), "", saved));
    }

    /** Empty if nothing stands there. */
    public String at(String path) {
        return texts.getOrDefault(path, "");
    }

    /** How many groups there are at most, with empty ones between them. */
    public int rows(String path) {
        String start = path + ".";
        return texts.keySet().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()).replaceFirst("\\..*", ""))
                .filter(index -> index.matches("\\d{1,3}"))
                .mapToInt(index -> Integer.parseInt(index) + 1)
                .max()
                .orElse(0);
    }
}
