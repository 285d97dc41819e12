package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.reception.Flows;
import jp.orikaeshi.settings.Settings;

/** Applies and exports desk files. */
@ApplicationScoped
@Transactional
public class SetupDesk {
    @Inject
    DeskStore store;

    @Inject
    DeskWriter writer;

    @Inject
    DeskLock lock;

    @Inject
    Flows flows;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /**
     * Makes the desk what the file says, all of it or nothing. A file that says what is already so writes nothing.
     *
     * @param by a login, or {@code system}
     */
    public DeskOutcome apply(String text, Locale locale, String by) {
        DeskReading reading = DeskReading.of(text, flows.ids(), locale);
        if (reading instanceof DeskReading.Faulty faulty) {
            return new DeskOutcome.Refused(faulty.faults());
        }
        lock.take();
        Instant now = clock.instant();
        DeskFile present = store.read(now);
        DeskFile wanted = wanted(((DeskReading.Sound) reading).file(), present, now);
        List<Difference> differences = Differences.between(present, wanted);
        if (!differences.isEmpty()) {
            writer.write(present, wanted, by, now);
            audit.record(by, "desk-applied", "desk file (" + differences.size() + ")", "");
        }
        return new DeskOutcome.Applied(differences);
    }

    /** What {@link #apply} would do. */
    public DeskOutcome tryOut(String text, Locale locale) {
        DeskReading reading = DeskReading.of(text, flows.ids(), locale);
        if (reading instanceof DeskReading.Faulty faulty) {
            return new DeskOutcome.Refused(faulty.faults());
        }
        Instant now = clock.instant();
        DeskFile present = store.read(now);
        return new DeskOutcome.Tried(
                Differences.between(present, wanted(((DeskReading.Sound) reading).file(), present, now)));
    }

    private DeskFile wanted(DeskFile file, DeskFile present, Instant now) {
        return new DutySection(now, settings.zone())
                .complete(file, present.duty())
                .keepingWays(present.engineers());
    }

    /** Whether nobody has set anything up yet. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** The set-up as a desk file; applying it changes nothing. */
    public String export() {
        return DeskYaml.write(store.read(clock.instant()));
    }
}
