package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.document.PlainScalar;

/** Puts saved values as they would be typed. What is secret is left out. */
final class FieldTexts {
    static final String CHOSEN = "yes";

    private FieldTexts() {}

    static Map<String, String> of(List<Field> fields, String prefix, JsonNode saved) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach(field -> texts.putAll(of(field, prefix + field.name(), saved.path(field.name()))));
        return texts;
    }

    /** By the path of each field that it fills: of one value, all but groups, durations and what has several places fill one. */
    static Map<String, String> of(Field field, String path, JsonNode value) {
        if (field.shape() == Shape.GROUP) {
            return of(field.fields(), path + ".", value);
        }
        if (field.shape() == Shape.ROWS) {
            Map<String, String> rows = new HashMap<>();
            for (int i = 0; i < value.size(); i++) {
                rows.putAll(of(field.fields(), path + "." + i + ".", value.get(i)));
            }
            return rows;
        }
        if (field.shape() == Shape.DURATION && value.isTextual()) {
            DurationText duration = DurationText.of(value.asText());
            return Map.of(path, duration.amount(), path + DurationText.UNIT_FIELD, duration.unit());
        }
        if (field.shape() == Shape.WEEK) {
            return below(path, WeekText.byDay(value));
        }
        if (field.shape() == Shape.SEVERAL) {
            Map<String, String> chosen = new HashMap<>();
            value.forEach(one -> chosen.put(one.asText(), CHOSEN));
            return below(path, chosen);
        }
        return Map.of(path, value.isMissingNode() ? "" : text(field, value));
    }

    private static Map<String, String> below(String path, Map<String, String> texts) {
        Map<String, String> below = new HashMap<>();
        texts.forEach((name, text) -> below.put(path + "." + name, text));
        return below;
    }

    private static String text(Field field, JsonNode value) {
        return switch (field.shape()) {
            case SCALAR -> scalar(value);
            case PHONE ->
                PhoneNumber.ofCaller(value.asText()).map(PhoneNumber::national).orElse(value.asText());
            case LINES -> lines(field, value);
            case PAIRS -> pairs(field, value);
            case DAYS -> DaysText.lines(value);
            default -> field.secret() ? "" : value.asText();
        };
    }

    // Quoted where it would be read as something else.
    private static String scalar(JsonNode value) {
        String text = value.asText();
        boolean doubtful = value.isTextual()
                && (text.startsWith("\"") || !PlainScalar.valueOf(text).isTextual());
        return doubtful ? "\"" + text + "\"" : text;
    }

    private static String lines(Field field, JsonNode list) {
        List<String> lines = new ArrayList<>();
        list.forEach(item -> lines.add(text(field.fields().get(0), item)));
        return String.join("\n", lines);
    }

    private static String pairs(Field field, JsonNode object) {
        return String.join(
                "\n",
                object.properties().stream()
                        .map(pair -> pair.getKey()
                                + ": "
                                + (field.secret() ? "" : pair.getValue().asText()))
                        .toList());
    }
}
