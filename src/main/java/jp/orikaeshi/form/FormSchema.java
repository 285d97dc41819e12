package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads forms out of a JSON Schema (draft 2020-12): what the schema demands of a file is what a page asks for. Of the
 * annotations {@code writeOnly} makes a secret, the format {@code report-key} something for administrators,
 * {@code week-hours} a field for each day of the week, {@code day-hours} a line for each day, and {@code examples} are shown.
 */
public final class FormSchema {
    // Texts that may be this long are given room.
    private static final int LONG = 300;

    private final JsonNode schema;

    public FormSchema(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * The form for what this part of the schema describes.
     *
     * @param definition a JSON pointer, such as {@code /$defs/asset}
     * @throws IllegalStateException if a value in it has a form that no field can have
     */
    public Form form(String definition) {
        return new Form(fields(schema.at(definition)));
    }

    private List<Field> fields(JsonNode object) {
        List<String> required = texts(object.path("required"));
        return object.path("properties").properties().stream()
                // What is true only says that there is such a thing: it is described elsewhere.
                .filter(property -> property.getValue().isObject())
                .map(property -> field(property.getKey(), property.getValue(), required.contains(property.getKey())))
                .toList();
    }

    private Field field(String name, JsonNode written, boolean required) {
        JsonNode value = resolved(written);
        Shape shape = shape(name, written, value);
        return new Field(
                name,
                shape,
                required,
                value.path("writeOnly").asBoolean(),
                value.path("format").asText().equals("report-key"),
                value.has("pattern"),
                texts(shape == Shape.SEVERAL ? value.at("/items/enum") : value.path("enum")),
                texts(value.path("examples")),
                value.path("maxLength").asInt(),
                below(name, shape, value));
    }

    private List<Field> below(String name, Shape shape, JsonNode value) {
        return switch (shape) {
            case GROUP -> fields(value);
            case ROWS -> fields(resolved(value.path("items")));
            case LINES -> List.of(field(name, value.path("items"), false));
            default -> List.of();
        };
    }

    private Shape shape(String name, JsonNode written, JsonNode value) {
        String reference = written.path("$ref").asText();
        if (reference.endsWith("/duration")) {
            return Shape.DURATION;
        }
        if (reference.endsWith("/e164")) {
            return Shape.PHONE;
        }
        if (value.has("enum")) {
            return Shape.CHOICE;
        }
        if (value.path("type").isArray()) {
            return Shape.SCALAR;
        }
        return switch (value.path("type").asText()) {
            case "string" ->
                value.path("maxLength").asInt() >= LONG && !value.has("pattern") ? Shape.PARAGRAPH : Shape.TEXT;
            case "integer", "number" -> Shape.NUMBER;
            case "boolean" -> Shape.YES_NO;
            case "array" -> list(resolved(value.path("items")));
            case "object" -> value.has("properties") ? Shape.GROUP : map(value);
            default -> throw new IllegalStateException("no field for " + name + ": " + value);
        };
    }

    private static Shape list(JsonNode items) {
        return items.path("type").asText().equals("object")
                ? Shape.ROWS
                : items.has("enum") ? Shape.SEVERAL : Shape.LINES;
    }

    private static Shape map(JsonNode value) {
        return switch (value.path("format").asText()) {
            case "week-hours" -> Shape.WEEK;
            case "day-hours" -> Shape.DAYS;
            default -> Shape.PAIRS;
        };
    }

    /** What it refers to, with what is written beside the reference. */
    private JsonNode resolved(JsonNode written) {
        if (!written.has("$ref")) {
            return written;
        }
        ObjectNode whole =
                resolved(schema.at(written.path("$ref").asText().substring(1))).deepCopy();
        written.properties().stream()
                .filter(beside -> !beside.getKey().equals("$ref"))
                .forEach(beside -> whole.set(beside.getKey(), beside.getValue()));
        return whole;
    }

    private static List<String> texts(JsonNode list) {
        Stream<JsonNode> items = StreamSupport.stream(list.spliterator(), false);
        return items.map(JsonNode::asText).toList();
    }
}
