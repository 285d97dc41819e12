package jp.orikaeshi.account.web;

import java.util.Locale;
import jp.orikaeshi.web.Messages;

/** What an action in the audit is called. */
public final class AuditWords {
    private AuditWords() {}

    /** Its words; its code where it has none. */
    public static String text(Locale locale, String action) {
        String key = "account.audit." + action;
        return Messages.has(locale, key) ? Messages.text(locale, key) : action;
    }
}
