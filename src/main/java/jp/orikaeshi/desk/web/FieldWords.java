package jp.orikaeshi.desk.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.web.Messages;

/**
 * What the fields of the set-up are called: {@code form.SUBJECT.PATH}, else {@code form.PATH}. A field without words goes
 * by its name in the desk file.
 *
 * @param subject what it is about, such as {@code customer}, or the kind of a probe
 * @param names of what can be chosen and is set up elsewhere, by field and value
 */
public record FieldWords(Locale locale, String subject, Map<String, Map<String, String>> names) {

    FieldWords(Locale locale, String subject) {
        this(locale, subject, Map.of());
    }

    /** The same with names for what can be chosen. */
    FieldWords naming(Map<String, Map<String, String>> others) {
        return new FieldWords(locale, subject, others);
    }

    public String label(String path) {
        return find(path).orElseGet(() -> name(path));
    }

    public Optional<String> hint(String path) {
        return find(path + ".hint");
    }

    /** One of the values that can be chosen. */
    public String choice(String path, String value) {
        return Optional.ofNullable(names.get(plain(path)))
                .map(known -> known.get(value))
                .or(() -> find(path + "." + value))
                .orElse(value);
    }

    /** As the desk file calls it. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The same in each of several groups. */
    private static String plain(String path) {
        return path.replaceAll("\\.\\d+(?=\\.|$)", "");
    }

    private Optional<String> find(String path) {
        String plain = plain(path);
        return Stream.of("form." + subject + "." + plain, "form." + plain)
                .filter(key -> Messages.has(locale, key))
                .findFirst()
                .map(key -> Messages.text(locale, key));
    }
}
