package jp.orikaeshi.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.Status;

/**
 * The words of a timeline entry in the reader's language: {@code timeline.KIND} of the bundle {@code timeline}, with
 * {@code {name}} filled by the entry's param. A param that is a code is shown by {@code timeline.NAME.CODE}, and one
 * called {@code number} as a telephone number, one called {@code seen} as what a check saw.
 */
public final class TimelineText {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9-]+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private TimelineText() {}

    /** A kind that has no text is shown by its name: nothing that happened is left out. */
    public static String of(TimelineEntry entry, Locale locale) {
        ResourceBundle texts = texts(locale);
        String pattern = text(texts, "timeline." + entry.kind()).orElse(entry.kind());
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(value(texts, entry, place.group(1))));
    }

    private static String value(ResourceBundle texts, TimelineEntry entry, String name) {
        String value = entry.params().getOrDefault(name, "");
        if (name.equals("number")) {
            return PhoneNumber.ofCaller(value).map(PhoneNumber::national).orElse(value);
        }
        if (name.equals("seen")) {
            return OutcomeText.words(Status.DOWN, value, entry.params(), texts.getLocale());
        }
        return text(texts, "timeline." + name + "." + value).orElse(value);
    }

    private static Optional<String> text(ResourceBundle texts, String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    private static ResourceBundle texts(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        return ResourceBundle.getBundle("messages.timeline", known, NO_FALLBACK);
    }
}
