package jp.orikaeshi.account.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.web.Messages;

/** What an action in the audit is called. */
public final class AuditWords {
    private static final Pattern CHANGES = Pattern.compile("desk file \\((\\d+)\\)");

    private AuditWords() {}

    /** What the entry is about, as the page says it. */
    public static String subject(Locale locale, String action, String subject) {
        Matcher changes = CHANGES.matcher(subject);
        return action.equals("desk-applied") && changes.matches()
                ? Messages.text(locale, "account.audit.changes", changes.group(1))
                : subject;
    }

    /** Its words; its code where it has none. */
    public static String text(Locale locale, String action) {
        String key = "account.audit." + action;
        return Messages.has(locale, key) ? Messages.text(locale, key) : action;
    }
}
