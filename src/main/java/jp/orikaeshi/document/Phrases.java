package jp.orikaeshi.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences about faults, in Japanese or English. */
record Phrases(ResourceBundle bundle) {

    /** Sentences in Japanese for a Japanese locale, in English for any other. */
    static Phrases in(Locale locale) {
        Locale spoken = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        return new Phrases(ResourceBundle.getBundle("messages.document", spoken));
    }

    Locale locale() {
        return bundle.getLocale();
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("document." + key), locale()).format(arguments);
    }

    Optional<String> sayIfKnown(String key, Object... arguments) {
        return bundle.containsKey("document." + key) ? Optional.of(say(key, arguments)) : Optional.empty();
    }
}
