package jp.orikaeshi.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.account.AuditEntry;
import jp.orikaeshi.account.AuditPage;
import org.jspecify.annotations.Nullable;

/** A part of the audit, newest first; {@code next} is the cursor of the part after it, null on the last one. */
record AuditJson(List<Entry> items, @Nullable String next) {
    /**
     * One entry.
     *
     * @param action a code that stays the same
     * @param text the action in the reader's language
     * @param address where it came from; null if from inside
     */
    record Entry(
            Instant at,
            String who,
            String action,
            String text,
            String subject,
            @Nullable String address) {
        static Entry of(AuditEntry entry, Locale locale) {
            return new Entry(
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    AuditWords.text(locale, entry.action()),
                    entry.subject(),
                    entry.address().isEmpty() ? null : entry.address());
        }
    }

    static AuditJson of(AuditPage page, Locale locale) {
        return new AuditJson(
                page.entries().stream().map(entry -> Entry.of(entry, locale)).toList(),
                page.older().map(cursor -> Long.toString(cursor)).orElse(null));
    }
}
