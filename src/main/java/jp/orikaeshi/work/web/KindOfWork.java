package jp.orikaeshi.work.web;

import java.util.Locale;
import jp.orikaeshi.web.Messages;

/** What a kind of work is called on the page. */
public final class KindOfWork {
    private KindOfWork() {}

    /** Its words; its code where it has none. */
    public static String text(Locale locale, String kind) {
        String key = "workpage.kind." + kind;
        return Messages.has(locale, key) ? Messages.text(locale, key) : kind;
    }
}
