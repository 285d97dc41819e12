package jp.orikaeshi.ticket.web;

import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.PersonName;

/** The names by which colleagues know whoever stands in a ticket by a log-in. */
public record Names(Map<String, String> byLogin) {
    private static final String PROGRAM = "api";

    public Names {
        byLogin = Map.copyOf(byLogin);
    }

    /** Whoever did something: {@code line}, {@code system}, {@code monitoring}, a program, or a log-in. */
    public String of(String by, Locale locale) {
        if (by.startsWith(PROGRAM + ":")) {
            return Messages.text(locale, "ticket.by.program", by.substring(PROGRAM.length() + 1));
        }
        String key = "ticket.by." + by;
        return Messages.has(locale, key)
                ? Messages.text(locale, key)
                : PersonName.of(by, byLogin.getOrDefault(by, by), locale);
    }
}
