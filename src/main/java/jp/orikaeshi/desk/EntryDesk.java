package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.reception.Flows;
import jp.orikaeshi.settings.Settings;

/**
 * Single entries of the set-up, as pages change them. A change is the desk file with that entry changed: it is held to
 * the same rules and written the same way.
 */
@ApplicationScoped
@Transactional
public class EntryDesk {
    @Inject
    DeskStore store;

    @Inject
    DeskWriter writer;

    @Inject
    DeskLock lock;

    @Inject
    Spots spots;

    @Inject
    Customers customers;

    @Inject
    Flows flows;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

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
        lock.take();
        Instant now = clock.instant();
        DeskFile present = store.read(now);
        DeskTree tree = new DeskTree(present);
        Optional<Spot> spot = unchanged(tree, kind, id, version);
        if (spot.isEmpty()) {
            return new EntryOutcome.Stale();
        }
        String pointer = tree.pointer(spot.get()).orElseThrow();
        tree.change(kind, pointer, fields);
        EntryOutcome outcome =
                write(present, tree, pointer, locale, by, now, spot.get().number());
        if (outcome instanceof EntryOutcome.Saved) {
            audit.record(
                    by, "setup-changed", subject(kind, tree, pointer, spot.get().owner()), "");
        }
        return outcome;
    }

    /**
     * Puts one more entry behind the others.
     *
     * @param above the customer of an asset, or the asset of a probe; nothing for a customer
     */
    public EntryOutcome add(EntryKind kind, Optional<UUID> above, ObjectNode fields, Locale locale, String by) {
        lock.take();
        Instant now = clock.instant();
        DeskFile present = store.read(now);
        DeskTree tree = new DeskTree(present);
        Optional<Spot> holder = above.flatMap(id -> spots.of(kind.above(), id));
        if (holder.isEmpty() && kind != EntryKind.CUSTOMER) {
            return new EntryOutcome.Stale();
        }
        String pointer = tree.add(kind, holder.flatMap(tree::pointer).orElse(""), fields);
        String number =
                holder.map(Spot::number).orElse(fields.path(kind.fixed()).asText());
        EntryOutcome outcome = write(present, tree, pointer, locale, by, now, number);
        if (outcome instanceof EntryOutcome.Saved saved) {
            audit.record(by, "setup-added", subject(kind, tree, pointer, saved.customer()), "");
        }
        return outcome;
    }

    /** Takes it out, with all below it and the work announced for it; what was seen of it stays on record. */
    public EntryOutcome remove(EntryKind kind, UUID id, String version, Locale locale, String by) {
        lock.take();
        Instant now = clock.instant();
        DeskFile present = store.read(now);
        DeskTree tree = new DeskTree(present);
        Optional<Spot> spot = unchanged(tree, kind, id, version);
        if (spot.isEmpty()) {
            return new EntryOutcome.Stale();
        }
        String pointer = tree.pointer(spot.get()).orElseThrow();
        String subject = subject(kind, tree, pointer, spot.get().owner());
        List<String> behind = tree.behind(spot.get());
        if (!behind.isEmpty()) {
            String why = new DeskPhrases(locale).say("still-parent", String.join(", ", behind));
            return new EntryOutcome.Refused(List.of(new Fault(1, "", why)));
        }
        tree.remove(spot.get(), pointer);
        EntryOutcome outcome =
                write(present, tree, pointer, locale, by, now, spot.get().number());
        if (outcome instanceof EntryOutcome.Saved) {
            audit.record(by, "setup-removed", subject, "");
        }
        return outcome;
    }

    private Optional<Spot> unchanged(DeskTree tree, EntryKind kind, UUID id, String version) {
        return spots.of(kind, id)
                .filter(spot -> entry(tree, kind, spot)
                        .filter(entry -> entry.version().equals(version))
                        .isPresent());
    }

    private static Optional<Entry> entry(DeskTree tree, EntryKind kind, Spot spot) {
        return tree.pointer(spot).map(at -> Entry.of(kind, spot.owner(), tree.at(at)));
    }

    private EntryOutcome write(
            DeskFile present, DeskTree tree, String pointer, Locale locale, String by, Instant now, String number) {
        DeskReading reading = DeskReading.of(tree.root(), flows.ids(), locale);
        if (reading instanceof DeskReading.Faulty faulty) {
            return new EntryOutcome.Refused(within(pointer, faulty.faults()));
        }
        DeskFile wanted =
                new DutySection(now, settings.zone()).complete(((DeskReading.Sound) reading).file(), present.duty());
        if (!Differences.between(present, wanted).isEmpty()) {
            writer.write(present, wanted, by, now);
        }
        return new EntryOutcome.Saved(
                customers.any(new CustomerNumber(number)).map(Customer::id).orElseThrow());
    }

    // What the change makes wrong elsewhere is told only where nothing is wrong with the entry itself.
    private static List<Fault> within(String pointer, List<Fault> faults) {
        List<Fault> own =
                faults.stream().flatMap(fault -> fault.within(pointer).stream()).toList();
        return own.isEmpty()
                ? faults.stream()
                        .map(fault -> new Fault(1, "", fault.message()))
                        .toList()
                : own;
    }

    /** What the audit calls it: no name and no number of the customer, and an id by which they are found. */
    private static String subject(EntryKind kind, DeskTree tree, String pointer, UUID customer) {
        String named = kind == EntryKind.CUSTOMER ? "" : tree.named(kind, pointer) + " ";
        return kind.code() + " " + named + customer;
    }
}
