package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.document.PlainScalar;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, as the tree that it means. A value that nobody has touched is the saved one, however that
 * was written; a secret that is left empty stays; what is empty is left out.
 */
public final class Reading {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Behind the path of a secret that is to be forgotten stands this in the name of its box. */
    public static final String CLEAR = "-clear";

    private final Typed typed;
    private final Map<String, String> faults = new HashMap<>();

    private Reading(Typed typed) {
        this.typed = typed;
    }

    /**
     * What a reading came to.
     *
     * @param tree may be wrong: whoever takes it checks it
     * @param faults what is missing, no number or there twice, by the path of the field: the code of what is wrong with it
     */
    public record Result(ObjectNode tree, Map<String, String> faults) {
        public Result {
            faults = Map.copyOf(faults);
        }
    }

    /**
     * Reads a form.
     *
     * @param saved what the form was filled with; a missing node if with nothing
     */
    public static Result of(Form form, Typed typed, JsonNode saved) {
        Reading reading = new Reading(typed);
        ObjectNode tree = reading.group(form.fields(), "", saved);
        return new Result(tree, reading.faults);
    }

    private ObjectNode group(List<Field> fields, String prefix, JsonNode saved) {
        ObjectNode object = NODES.objectNode();
        for (Field field : fields) {
            String path = prefix + field.name();
            JsonNode value = value(field, path, saved.path(field.name()));
            if (value != null) {
                object.set(field.name(), value);
            } else if (field.required()) {
                faults.put(path, "missing");
            }
        }
        return object;
    }

    private @Nullable JsonNode value(Field field, String path, JsonNode saved) {
        if (field.shape() == Shape.GROUP) {
            return field.required() || filled(field.fields(), path + ".", saved)
                    ? group(field.fields(), path + ".", saved)
                    : null;
        }
        if (field.shape() == Shape.ROWS) {
            return rows(field, path, saved);
        }
        String text = typed.at(path);
        if (field.secret()) {
            return secret(field, path, text, saved);
        }
        if (untouched(field, path, saved)) {
            return saved.isMissingNode() ? null : saved;
        }
        return filled(field, path) ? parsed(field, path, text) : null;
    }

    private @Nullable JsonNode rows(Field field, String path, JsonNode saved) {
        ArrayNode rows = NODES.arrayNode();
        for (int i = 0; i < typed.rows(path); i++) {
            String row = path + "." + i + ".";
            if (filled(field.fields(), row, saved.path(i))) {
                rows.add(group(field.fields(), row, saved.path(i)));
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    // A kept secret alone keeps no group: whoever empties the name that goes with it wants both to go.
    private boolean filled(List<Field> fields, String prefix, JsonNode saved) {
        boolean secretsOnly = fields.stream().allMatch(Field::secret);
        return fields.stream().anyMatch(field -> {
            String path = prefix + field.name();
            return filled(field, path)
                    || (field.shape() == Shape.GROUP && filled(field.fields(), path + ".", saved.path(field.name())))
                    || (secretsOnly && field.shape() != Shape.PAIRS && saved.has(field.name()));
        });
    }

    private boolean filled(Field field, String path) {
        return field.places(path).stream().anyMatch(place -> !typed.at(place).isBlank());
    }

    private @Nullable JsonNode secret(Field field, String path, String text, JsonNode saved) {
        if (field.shape() == Shape.PAIRS) {
            return text.isBlank() ? null : pairs(text, saved);
        }
        if (!text.isEmpty()) {
            return TextNode.valueOf(text);
        }
        return saved.isMissingNode() || !typed.at(path + CLEAR).isEmpty() ? null : saved;
    }

    private boolean untouched(Field field, String path, JsonNode saved) {
        Map<String, String> texts = FieldTexts.of(field, path, saved);
        return Stream.concat(field.places(path).stream(), texts.keySet().stream())
                .allMatch(place -> typed.at(place).equals(texts.getOrDefault(place, "")));
    }

    private JsonNode parsed(Field field, String path, String text) {
        return switch (field.shape()) {
            case NUMBER -> number(path, text);
            case SCALAR -> scalar(text.strip());
            case YES_NO -> PlainScalar.valueOf(text);
            case DURATION -> duration(path, text);
            case PHONE ->
                TextNode.valueOf(PhoneNumber.parse(text).map(PhoneNumber::e164).orElse(text.strip()));
            case SEVERAL -> several(field, path);
            case WEEK -> WeekText.week(day -> typed.at(path + "." + day));
            case DAYS -> days(path, text);
            case LINES -> lines(field, path, text);
            case PAIRS -> pairs(text, NODES.missingNode());
            default -> TextNode.valueOf(field.strict() ? text.strip() : text);
        };
    }

    private JsonNode number(String path, String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        JsonNode number = PlainScalar.valueOf(digits);
        if (!number.isNumber()) {
            faults.put(path, "not-a-number");
            return TextNode.valueOf(text);
        }
        return stored(number);
    }

    private static JsonNode scalar(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? TextNode.valueOf(text.substring(1, text.length() - 1)) : stored(PlainScalar.valueOf(text));
    }

    // As it comes back from where it is stored.
    private static JsonNode stored(JsonNode value) {
        return value.isBigDecimal() ? NODES.numberNode(value.doubleValue()) : value;
    }

    private JsonNode duration(String path, String amount) {
        // Whoever knows the desk file may write as it does.
        if (amount.strip().startsWith("P")) {
            return TextNode.valueOf(amount.strip());
        }
        String unit = typed.at(path + DurationText.UNIT_FIELD);
        return new DurationText(amount, unit)
                .iso()
                .<JsonNode>map(TextNode::valueOf)
                .orElseGet(() -> {
                    faults.put(path, "not-a-number");
                    return TextNode.valueOf(amount);
                });
    }

    private JsonNode lines(Field field, String path, String text) {
        ArrayNode list = NODES.arrayNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Field item = field.fields().get(0);
            list.add(item.shape() == Shape.NUMBER ? number(path, line) : TextNode.valueOf(line.strip()));
        });
        return list;
    }

    // As one entry of a tree, one of the two would be lost without a word.
    private JsonNode days(String path, String text) {
        if (DaysText.twice(text)) {
            faults.put(path, "same-day-twice");
        }
        return DaysText.days(text);
    }

    private JsonNode several(Field field, String path) {
        ArrayNode list = NODES.arrayNode();
        field.choices().stream()
                .filter(choice -> !typed.at(path + "." + choice).isEmpty())
                .forEach(list::add);
        return list;
    }

    private static JsonNode pairs(String text, JsonNode kept) {
        ObjectNode object = NODES.objectNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(":", 2);
            String value = parts.length < 2 ? "" : parts[1].strip();
            String name = parts[0].strip();
            object.set(name, value.isEmpty() && kept.has(name) ? kept.get(name) : TextNode.valueOf(value));
        });
        return object;
    }
}
