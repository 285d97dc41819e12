package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was sent, field by field. Whatever is wrong is told at once, in the reader's language, with the name
 * of the field and what to send instead.
 */
@RequestScoped
public class Words {
    private static final int LONGEST = 10_000;

    /** What has to fit into a line or two of a report. */
    static final int SHORT = 300;

    @Inject
    CurrentUser user;

    private final List<Map<String, String>> wrong = new ArrayList<>();

    /** A text that has to be there. */
    String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "ticketapi.required");
            return "";
        }
        atMost(LONGEST, field, value);
        return value.strip();
    }

    /** A text that may be missing; empty then. */
    String optional(String field, @Nullable String value) {
        return value == null || value.isBlank() ? "" : required(field, value);
    }

    void atMost(int characters, String field, String value) {
        if (value.length() > characters) {
            wrong(field, "ticketapi.too-long", characters);
        }
    }

    /** One of the codes of an enum. */
    <E extends Enum<E> & Coded> Optional<E> code(String field, Class<E> type, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        Optional<E> found = Coded.find(type, value.strip());
        if (found.isEmpty()) {
            wrong(field, "ticketapi.one-of", codes(type));
        }
        return found;
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return String.join(
                ", ", List.of(type.getEnumConstants()).stream().map(Coded::code).toList());
    }

    /** Says that the field is wrong, by a text whose {@code {0}} is the field. */
    void wrong(String field, String key, Object... facts) {
        Object[] values = new Object[facts.length + 1];
        values[0] = field;
        System.arraycopy(facts, 0, values, 1, facts.length);
        wrong.add(Map.of("field", field, "detail", Messages.text(locale(), key, values)));
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException with that status if anything was wrong
     */
    void check(int status) {
        if (!wrong.isEmpty()) {
            String detail = String.join(
                    " ", wrong.stream().map(w -> w.getOrDefault("detail", "")).toList());
            throw new ProblemException(status, "invalid-request", detail, Map.of("errors", List.copyOf(wrong)));
        }
    }

    Locale locale() {
        return user.locale();
    }
}
