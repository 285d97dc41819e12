package jp.orikaeshi.account.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.web.Messages;

/** What an action in the audit is called. */
public final class AuditWords {
    private static final Pattern CHANGES = Pattern.compile("desk file \\((\\d+)\\)");

    // A customer by id: the audit holds no names.
    private static final Pattern ENTRY = Pattern.compile("(customer|asset|probe) (?:(.+) )?([0-9a-f-]{36})");

    // What the set-up has besides customers, as differences of desk files call it.
    private static final Pattern SECTION = Pattern.compile("(plans|lines|calendars|providers|priorities)(?:\\[(.+)])?");

    private AuditWords() {}

    /** What the entry is about, as the page says it. */
    public static String subject(Locale locale, String action, String subject) {
        Matcher entry = setUp(subject);
        if (action.startsWith("setup-") && entry.matches()) {
            String named = Objects.requireNonNullElse(entry.group(2), "");
            return Messages.text(locale, "account.audit.entry." + entry.group(1), named);
        }
        Matcher changes = CHANGES.matcher(subject);
        return action.equals("desk-applied") && changes.matches()
                ? Messages.text(locale, "account.audit.changes", changes.group(1))
                : subject;
    }

    /** Where it can be looked at; empty if nowhere. */
    public static Optional<String> address(String action, String subject) {
        Matcher entry = setUp(subject);
        return action.startsWith("setup-") && entry.matches()
                ? Optional.of(
                        entry.pattern() == SECTION ? "/setup/" + entry.group(1) : "/setup/customers/" + entry.group(3))
                : Optional.empty();
    }

    private static Matcher setUp(String subject) {
        Matcher section = SECTION.matcher(subject);
        return section.matches() ? section : ENTRY.matcher(subject);
    }

    /** Its words; its code where it has none. */
    public static String text(Locale locale, String action) {
        String key = "account.audit." + action;
        return Messages.has(locale, key) ? Messages.text(locale, key) : action;
    }
}
