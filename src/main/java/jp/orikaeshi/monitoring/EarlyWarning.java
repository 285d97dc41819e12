package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that monitoring saw coming: a certificate or a domain about to expire, an address on a blacklist.
 *
 * @param outcome what the check saw first, such as {@code cert-expiring}
 * @param seenAt when it was seen first
 * @param overAt when it was well again; null while it is not
 * @param unwatchedAt when the check was removed while it lasted; null if it was not
 * @param expired whether what was seen coming happened before somebody saw to it
 */
public record EarlyWarning(
        UUID asset,
        ProbeKind kind,
        String outcome,
        Instant seenAt,
        @Nullable Instant overAt,
        @Nullable Instant unwatchedAt,
        boolean expired) {
    private static final Set<String> COMING = Set.of("cert-expiring", "domain-expiring", "domain-ending", "listed");

    /** What became of it. */
    public enum End {
        /** It was renewed in time, or taken off the list: nothing came of it. */
        AVERTED,
        /** It happened. */
        HAPPENED,
        /** Nobody knows: the check was removed while it lasted. */
        UNWATCHED,
        /** It goes on. */
        OPEN
    }

    /**
     * One change of what a check sees.
     *
     * @param removedAt when the check was removed; null while it is in use
     */
    record Change(
            UUID asset,
            UUID probe,
            ProbeKind kind,
            Instant at,
            Status status,
            String outcome,
            @Nullable Instant removedAt) {}

    public End end() {
        if (expired) {
            return End.HAPPENED;
        }
        if (overAt != null) {
            return End.AVERTED;
        }
        return unwatchedAt == null ? End.OPEN : End.UNWATCHED;
    }

    /** When it ended, for us at least; empty while it lasts. */
    public Optional<Instant> over() {
        return Optional.ofNullable(overAt).or(() -> Optional.ofNullable(unwatchedAt));
    }

    /** From the changes of one probe, the earliest first. What could not be told ends nothing. */
    static List<EarlyWarning> of(List<Change> changes) {
        List<EarlyWarning> found = new ArrayList<>();
        EarlyWarning open = null;
        for (Change change : changes) {
            if (open == null) {
                open = COMING.contains(change.outcome()) ? begins(change) : null;
            } else if (change.status() == Status.UP) {
                found.add(open.ended(change.at()));
                open = null;
            } else if (change.outcome().endsWith("-expired")) {
                open = open.happened();
            }
        }
        if (open != null) {
            found.add(open.unwatched(changes.get(changes.size() - 1).removedAt()));
        }
        return found;
    }

    private static EarlyWarning begins(Change change) {
        return new EarlyWarning(change.asset(), change.kind(), change.outcome(), change.at(), null, null, false);
    }

    private EarlyWarning ended(Instant at) {
        return new EarlyWarning(asset, kind, outcome, seenAt, at, null, expired);
    }

    private EarlyWarning happened() {
        return new EarlyWarning(asset, kind, outcome, seenAt, overAt, unwatchedAt, true);
    }

    private EarlyWarning unwatched(@Nullable Instant at) {
        return new EarlyWarning(asset, kind, outcome, seenAt, overAt, at, expired);
    }

    /** Whether it was there at any moment from {@code from} until before {@code to}. */
    boolean touches(Instant from, Instant to) {
        return seenAt.isBefore(to) && over().filter(end -> end.isBefore(from)).isEmpty();
    }

    /** As it looked before {@code to}. */
    EarlyWarning asOf(Instant to) {
        return over().filter(end -> !end.isBefore(to)).isEmpty()
                ? this
                : new EarlyWarning(asset, kind, outcome, seenAt, null, null, expired);
    }
}
