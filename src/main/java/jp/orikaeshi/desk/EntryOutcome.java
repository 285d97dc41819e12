package jp.orikaeshi.desk;

import java.util.List;
import java.util.Locale;
import jp.orikaeshi.document.Fault;

/** What became of a change of one entry. */
public sealed interface EntryOutcome {
    /** It is in force. */
    record Saved() implements EntryOutcome {}

    /**
     * It is wrong; nothing was written.
     *
     * @param faults with paths within the entry; those of other entries, which the change would make wrong, have none
     */
    record Refused(List<Fault> faults) implements EntryOutcome {
        /** For one reason, which belongs to none of its fields. */
        static Refused because(Locale locale, String message, Object... arguments) {
            return new Refused(List.of(new Fault(1, "", new DeskPhrases(locale).say(message, arguments))));
        }
    }

    /** Somebody else has changed it since it was looked at, or taken it away; nothing was written. */
    record Stale() implements EntryOutcome {}

    /** Saved, unless something is wrong with it. */
    static EntryOutcome of(List<Fault> faults) {
        return faults.isEmpty() ? new Saved() : new Refused(faults);
    }
}
