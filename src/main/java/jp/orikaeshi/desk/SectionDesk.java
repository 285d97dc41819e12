package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.document.Fault;

/**
 * Plans, lines, calendars, providers and priorities, as pages change them. A change is the desk file with that entry
 * changed: it is held to the same rules and written the same way.
 */
@ApplicationScoped
@Transactional
public class SectionDesk {
    private static final int NAMED = 5;

    @Inject
    DeskEdits edits;

    @Inject
    Audit audit;

    /** In the order of the desk file. */
    public List<SectionEntry> all(Section section) {
        return edits.look().tree().all(section);
    }

    /**
     * The entry as it is now; empty if it is not there, or no longer.
     *
     * @param address what it goes by in the address of its page
     */
    public Optional<SectionEntry> find(Section section, String address) {
        return edits.look().tree().find(section, address);
    }

    /**
     * Puts {@code fields} in the place of those that it has.
     *
     * @param version of the entry when it was looked at
     */
    public EntryOutcome change(
            Section section, String address, String version, ObjectNode fields, Locale locale, String by) {
        DeskEdit edit = edits.begin();
        Optional<SectionEntry> entry = unchanged(edit, section, address, version);
        if (entry.isEmpty()) {
            return new EntryOutcome.Stale();
        }
        String pointer = edit.tree().pointer(section, address).orElseThrow();
        edit.tree().change(section, pointer, fields);
        return written(
                edit, pointer, "setup-changed", subject(section, entry.get().key()), locale, by);
    }

    /** Puts one more entry behind the others. */
    public EntryOutcome add(Section section, ObjectNode fields, Locale locale, String by) {
        DeskEdit edit = edits.begin();
        String pointer = edit.tree().add(section, "", fields);
        String key = fields.path(section.fixed()).asText();
        return written(edit, pointer, "setup-added", subject(section, key), locale, by);
    }

    /** Takes it out, if nobody names it any more; what was done by it stays on record. */
    public EntryOutcome remove(Section section, String address, String version, Locale locale, String by) {
        DeskEdit edit = edits.begin();
        Optional<SectionEntry> entry = unchanged(edit, section, address, version);
        if (entry.isEmpty()) {
            return new EntryOutcome.Stale();
        }
        List<String> namedBy = entry.get().namedBy();
        if (!namedBy.isEmpty()) {
            String some = String.join(", ", namedBy.subList(0, Math.min(NAMED, namedBy.size())));
            return EntryOutcome.Refused.because(locale, "still-named", some, Math.max(0, namedBy.size() - NAMED));
        }
        String pointer = edit.tree().pointer(section, address).orElseThrow();
        edit.tree().remove(pointer);
        return written(
                edit, pointer, "setup-removed", subject(section, entry.get().key()), locale, by);
    }

    private static Optional<SectionEntry> unchanged(DeskEdit edit, Section section, String address, String version) {
        return edit.tree()
                .find(section, address)
                .filter(known -> known.entry().version().equals(version));
    }

    private EntryOutcome written(
            DeskEdit edit, String pointer, String action, String subject, Locale locale, String by) {
        List<Fault> faults = edits.write(edit, pointer, locale, by);
        if (faults.isEmpty()) {
            audit.record(by, action, subject, "");
        }
        return EntryOutcome.of(faults);
    }

    /** What the audit calls it, as differences do: {@code plans[standard]}. */
    private static String subject(Section section, String key) {
        String named = section == Section.LINE
                ? PhoneNumber.ofCaller(key).map(PhoneNumber::masked).orElse("")
                : key;
        return section.single() ? section.list() : section.list() + "[" + named + "]";
    }
}
