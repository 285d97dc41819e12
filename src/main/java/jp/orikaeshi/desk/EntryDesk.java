package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.document.Fault;

/**
 * Single customers, assets and probes of the set-up, as pages change them. A change is the desk file with that entry
 * changed: it is held to the same rules and written the same way.
 */
@ApplicationScoped
@Transactional
public class EntryDesk {
    @Inject
    DeskStore store;

    @Inject
    DeskEdits edits;

    @Inject
    Spots spots;

    @Inject
    Customers customers;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The entry as it is now; empty if it is not there, or no longer. */
    public Optional<Entry> find(EntryKind kind, UUID id) {
        return spots.of(kind, id)
                .flatMap(spot -> entry(new DeskTree(store.only(spot.owner(), clock.instant())), kind, spot));
    }

    /**
     * Puts {@code fields} in the place of those that it has.
     *
     * @param version of the entry when it was looked at
     */
    public EntryOutcome change(EntryKind kind, UUID id, String version, ObjectNode fields, Locale locale, String by) {
        DeskEdit edit = edits.begin();
        DeskTree tree = edit.tree();
        Optional<Spot> spot = unchanged(tree, kind, id, version);
        if (spot.isEmpty()) {
            return new EntryOutcome.Stale();
        }
        String pointer = tree.pointer(spot.get()).orElseThrow();
        tree.change(kind, pointer, fields);
        List<Fault> faults = edits.write(edit, pointer, locale, by);
        if (faults.isEmpty()) {
            audit.record(
                    by, "setup-changed", subject(kind, tree, pointer, spot.get().owner()), "");
        }
        return EntryOutcome.of(faults);
    }

    /**
     * Puts one more entry behind the others.
     *
     * @param above the customer of an asset, or the asset of a probe; nothing for a customer
     */
    public EntryOutcome add(EntryKind kind, Optional<UUID> above, ObjectNode fields, Locale locale, String by) {
        DeskEdit edit = edits.begin();
        DeskTree tree = edit.tree();
        Optional<Spot> holder = above.flatMap(id -> spots.of(kind.above(), id));
        if (holder.isEmpty() && kind != EntryKind.CUSTOMER) {
            return new EntryOutcome.Stale();
        }
        String pointer = tree.add(kind, holder.flatMap(tree::pointer).orElse(""), fields);
        List<Fault> faults = edits.write(edit, pointer, locale, by);
        if (faults.isEmpty()) {
            UUID owner = holder.map(Spot::owner).orElseGet(() -> customer(fields));
            audit.record(by, "setup-added", subject(kind, tree, pointer, owner), "");
        }
        return EntryOutcome.of(faults);
    }

    /** Takes it out, with all below it and the work announced for it; what was seen of it stays on record. */
    public EntryOutcome remove(EntryKind kind, UUID id, String version, Locale locale, String by) {
        DeskEdit edit = edits.begin();
        DeskTree tree = edit.tree();
        Optional<Spot> spot = unchanged(tree, kind, id, version);
        if (spot.isEmpty()) {
            return new EntryOutcome.Stale();
        }
        String pointer = tree.pointer(spot.get()).orElseThrow();
        String subject = subject(kind, tree, pointer, spot.get().owner());
        List<String> behind = tree.behind(spot.get());
        if (!behind.isEmpty()) {
            return EntryOutcome.Refused.because(locale, "still-parent", String.join(", ", behind));
        }
        tree.remove(spot.get(), pointer);
        List<Fault> faults = edits.write(edit, pointer, locale, by);
        if (faults.isEmpty()) {
            audit.record(by, "setup-removed", subject, "");
        }
        return EntryOutcome.of(faults);
    }

    private Optional<Spot> unchanged(DeskTree tree, EntryKind kind, UUID id, String version) {
        return spots.of(kind, id)
                .filter(spot -> entry(tree, kind, spot)
                        .filter(entry -> entry.version().equals(version))
                        .isPresent());
    }

    private static Optional<Entry> entry(DeskTree tree, EntryKind kind, Spot spot) {
        return tree.pointer(spot).map(at -> Entry.of(kind, tree.at(at)));
    }

    private UUID customer(ObjectNode fields) {
        String number = fields.path(EntryKind.CUSTOMER.fixed()).asText();
        return customers.any(new CustomerNumber(number)).map(Customer::id).orElseThrow();
    }

    /** What the audit calls it: no name and no number of the customer, and an id by which they are found. */
    private static String subject(EntryKind kind, DeskTree tree, String pointer, UUID customer) {
        String named = kind == EntryKind.CUSTOMER ? "" : tree.named(kind, pointer) + " ";
        return kind.code() + " " + named + customer;
    }
}
