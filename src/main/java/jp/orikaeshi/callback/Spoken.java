package jp.orikaeshi.callback;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.orikaeshi.voice.Verb;

/**
 * The sentences of a call, in the line's language: {@code callback.spoken.KEY} of the feature's bundle.
 *
 * @param locale Japanese for everything but English
 * @param zone in which times are said
 */
record Spoken(Locale locale, ZoneId zone) {

    static Spoken in(Locale line, ZoneId zone) {
        return new Spoken(line.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE, zone);
    }

    String text(String key, Object... facts) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages.callback", locale);
        return new MessageFormat(bundle.getString("callback.spoken." + key), locale).format(facts);
    }

    Verb.Say say(String key, Object... facts) {
        return new Verb.Say(text(key, facts));
    }

    /** The hour and minute; with the day if that is not today. */
    String time(Instant at, Instant now) {
        ZonedDateTime local = at.atZone(zone);
        boolean today = local.toLocalDate().equals(LocalDate.ofInstant(now, zone));
        String pattern = text(today ? "time" : "date-time");
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }
}
