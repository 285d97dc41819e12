package jp.orikaeshi.account;

import java.util.List;
import java.util.Optional;

/**
 * A part of the audit, newest first.
 *
 * @param older the cursor of what comes after it; empty if that is all
 */
public record AuditPage(List<AuditEntry> entries, Optional<Long> older) {
    public AuditPage {
        entries = List.copyOf(entries);
    }

    /** Of what was found, one more than {@code limit} if there are older ones. */
    static AuditPage of(List<AuditEntry> found, int limit) {
        List<AuditEntry> shown = found.subList(0, Math.min(limit, found.size()));
        return new AuditPage(
                shown, found.size() > limit ? Optional.of(shown.get(limit - 1).id()) : Optional.empty());
    }
}
