package jp.orikaeshi.reception;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The reception's own sentences, in Japanese or English: what a flow file cannot know. */
record FlowPhrases(ResourceBundle bundle) {

    /** Japanese for a Japanese locale, English for any other. */
    static FlowPhrases in(Locale locale) {
        Locale spoken = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        return new FlowPhrases(ResourceBundle.getBundle("messages.reception", spoken));
    }

    boolean japanese() {
        return bundle.getLocale().getLanguage().equals("ja");
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("reception." + key), bundle.getLocale()).format(arguments);
    }
}
