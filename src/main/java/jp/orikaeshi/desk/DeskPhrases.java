package jp.orikaeshi.desk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences about desk files, in Japanese or English. */
final class DeskPhrases {
    private final ResourceBundle bundle;

    DeskPhrases(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "messages.desk", locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("desk." + key), bundle.getLocale()).format(arguments);
    }
}
