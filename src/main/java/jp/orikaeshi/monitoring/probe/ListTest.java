package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import jp.orikaeshi.monitoring.probe.ListReply.Verdict;

/**
 * What a list said about the entries that it must and must not have (RFC 5782 section 5): a list that was given up often
 * lists everything, or nothing any more.
 */
record ListTest(ListReply present, ListReply absent) {

    /** Why the list is not to be believed; empty if it is. */
    Optional<Verdict> doubt() {
        if (absent.listed()) {
            return Optional.of(Verdict.LISTS_ALL);
        }
        return switch (present.verdict()) {
            case LISTED -> Optional.empty();
            case CLEAN -> Optional.of(Verdict.LISTS_NOTHING);
            default -> Optional.of(present.verdict());
        };
    }
}
