package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.reception.Flows;
import jp.orikaeshi.settings.Settings;

/** The desk file as it is now, to be changed in one place: held to the same rules as any, and written the same way. */
@ApplicationScoped
class DeskEdits {
    @Inject
    DeskStore store;

    @Inject
    DeskWriter writer;

    @Inject
    DeskLock lock;

    @Inject
    Flows flows;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Nobody else changes the desk until the transaction ends. */
    DeskEdit begin() {
        lock.take();
        return look();
    }

    /** What the desk has, to be read only. */
    DeskEdit look() {
        Instant now = clock.instant();
        DeskFile present = store.read(now);
        return new DeskEdit(present, new DeskTree(present), now);
    }

    /**
     * Makes the desk what the tree has become.
     *
     * @param pointer of what was changed in it
     * @return what is wrong with it, with paths from {@code pointer} on; nothing was written then
     */
    List<Fault> write(DeskEdit edit, String pointer, Locale locale, String by) {
        DeskReading reading = DeskReading.of(edit.tree().root(), flows.ids(), locale);
        if (reading instanceof DeskReading.Faulty faulty) {
            return within(pointer, faulty.faults());
        }
        DeskFile wanted = new DutySection(edit.now(), settings.zone())
                .complete(((DeskReading.Sound) reading).file(), edit.present().duty());
        if (!Differences.between(edit.present(), wanted).isEmpty()) {
            writer.write(edit.present(), wanted, by, edit.now());
        }
        return List.of();
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
}
