package jp.orikaeshi.desk;

import java.util.List;
import java.util.UUID;
import jp.orikaeshi.document.Fault;

/** What became of a change of one entry. */
public sealed interface EntryOutcome {
    /** It is in force. */
    record Saved(UUID customer) implements EntryOutcome {}

    /**
     * It is wrong; nothing was written.
     *
     * @param faults with paths within the entry; those of other entries, which the change would make wrong, have none
     */
    record Refused(List<Fault> faults) implements EntryOutcome {}

    /** Somebody else has changed it since it was looked at, or taken it away; nothing was written. */
    record Stale() implements EntryOutcome {}
}
