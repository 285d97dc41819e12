package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.form.DaysText;
import jp.orikaeshi.form.Field;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Shape;
import jp.orikaeshi.time.WeekDays;
import jp.orikaeshi.web.Countdown;
import jp.orikaeshi.web.Messages;

/**
 * One thing that is set up, to be read: what it is called, and what it is. A secret only says that there is one, and so
 * does a key to whoever is no administrator.
 */
public record Shown(String label, String value) {
    private static final Pattern DAY = Pattern.compile("[a-z]{3}");

    /** All that is filled in, in the order of the form. */
    static List<Shown> all(Form form, JsonNode fields, FieldWords words, boolean toAdministrator) {
        List<Shown> all = new ArrayList<>();
        add(all, form.fields(), fields, words, "", "", toAdministrator);
        return all;
    }

    private static void add(
            List<Shown> all,
            List<Field> fields,
            JsonNode values,
            FieldWords words,
            String prefix,
            String before,
            boolean toAdministrator) {
        for (Field field : fields) {
            JsonNode value = values.path(field.name());
            String path = prefix + field.name();
            String label = before + words.label(path);
            if (value.isMissingNode()) {
                continue;
            }
            if (field.shape() == Shape.GROUP) {
                add(all, field.fields(), value, words, path + ".", label + " › ", toAdministrator);
            } else if (field.shape() == Shape.ROWS) {
                for (int i = 0; i < value.size(); i++) {
                    add(
                            all,
                            field.fields(),
                            value.get(i),
                            words,
                            path + ".",
                            label + " " + (i + 1) + " › ",
                            toAdministrator);
                }
            } else {
                boolean hidden = field.secret() || (field.confidential() && !toAdministrator);
                all.add(new Shown(label, hidden ? say(words, "form.hidden") : text(field, path, value, words)));
            }
        }
    }

    private static String text(Field field, String path, JsonNode value, FieldWords words) {
        return switch (field.shape()) {
            case DURATION ->
                Countdown.span(words.locale(), Duration.parse(value.asText())).strip();
            case YES_NO -> say(words, value.asBoolean() ? "form.yes" : "form.no");
            case CHOICE -> words.choice(path, value.asText());
            case PHONE -> new PhoneNumber(value.asText()).masked();
            case LINES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
            case SEVERAL ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(one -> words.choice(path, one.asText()))
                        .collect(Collectors.joining(", "));
            case WEEK ->
                value.properties().stream()
                        .sorted(Comparator.comparing(
                                days -> WeekDays.parse(days.getKey()).iterator().next()))
                        .map(days -> days(days.getKey(), path, words) + " "
                                + days.getValue().asText())
                        .collect(Collectors.joining(", "));
            case DAYS -> DaysText.lines(value).replace("\n", ", ");
            case PAIRS ->
                value.properties().stream()
                        .map(pair -> pair.getKey() + ": " + pair.getValue().asText())
                        .collect(Collectors.joining(", "));
            // An address may hold a name and a password.
            default -> value.asText().replaceFirst("//[^/?#]*@", "//");
        };
    }

    private static String days(String written, String path, FieldWords words) {
        return DAY.matcher(written).replaceAll(day -> words.label(path + "." + day.group()));
    }

    private static String say(FieldWords words, String key) {
        return Messages.text(words.locale(), key);
    }
}
