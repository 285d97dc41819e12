package jp.orikaeshi.desk;

import java.util.List;
import jp.orikaeshi.document.Fault;

/** What became of a desk file. */
public sealed interface DeskOutcome {
    /** It is in force; these were the differences. None: nothing was written. */
    record Applied(List<Difference> differences) implements DeskOutcome {}

    /** It would be accepted and change this; nothing was written. */
    record Tried(List<Difference> differences) implements DeskOutcome {}

    /** It is wrong; nothing was written. */
    record Refused(List<Fault> faults) implements DeskOutcome {}
}
