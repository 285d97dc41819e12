package jp.orikaeshi.desk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.web.Messages;

/**
 * What the fields of the set-up are called: {@code form.SUBJECT.PATH}, else {@code form.PATH}. A field without words goes
 * by its name in the desk file.
 *
 * @param subject {@code customer}, {@code asset} or the kind of a probe
 */
public record FieldWords(Locale locale, String subject) {

    public String label(String path) {
        return find(path).orElseGet(() -> name(path));
    }

    public Optional<String> hint(String path) {
        return find(path + ".hint");
    }

    /** One of the values that can be chosen. */
    public String choice(String path, String value) {
        return find(path + "." + value).orElse(value);
    }

    /** As the desk file calls it. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private Optional<String> find(String path) {
        String plain = path.replaceAll("\\.\\d+(?=\\.|$)", "");
        return Stream.of("form." + subject + "." + plain, "form." + plain)
                .filter(key -> Messages.has(locale, key))
                .findFirst()
                .map(key -> Messages.text(locale, key));
    }
}
