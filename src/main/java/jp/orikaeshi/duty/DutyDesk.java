package jp.orikaeshi.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.orikaeshi.account.Audit;

/** What people enter beside the duty plan. Each deed is written in the audit. */
@ApplicationScoped
@Transactional
public class DutyDesk {
    @Inject
    Clock clock;

    @Inject
    DutyEntries entries;

    @Inject
    Rosters rosters;

    @Inject
    Audit audit;

    @Inject
    Event<DutyChanged> changed;

    /** Overrides, absences and swaps that still matter, by when they begin. */
    public List<DutyEntry> standing() {
        return entries.standing(clock.instant());
    }

    /** Answers for any instant between these, and for no other. */
    public Roster roster(Instant from, Instant to) {
        return rosters.between(from, to);
    }

    /** Somebody takes over. It counts from now at the earliest. */
    public DutyEntry override(OverrideSpec spec, String by) {
        DutyEntry entry = enter(spec, by);
        audit.record(by, "override-entered", subject(entry), "");
        return entry;
    }

    /** Somebody is away. It counts from now at the earliest. */
    public DutyEntry absence(AbsenceSpec spec, String by) {
        DutyEntry entry = enter(spec, by);
        audit.record(by, "absence-entered", subject(entry), "");
        return entry;
    }

    /** One engineer asks another to change places. It counts once the other agrees, before the first shift begins. */
    public DutyEntry ask(SwapSpec spec, String by) {
        DutyEntry entry = enter(spec, by);
        audit.record(by, "swap-asked", subject(entry), "");
        return entry;
    }

    /** The other agrees. False if {@code person} was not asked, or it is no longer open. */
    public boolean agree(UUID id, String person, String by) {
        Optional<DutyEntry> open = asked(id, person);
        open.ifPresent(entry -> {
            entry.agree(clock.instant());
            audit.record(by, "swap-agreed", subject(entry), "");
            changed.fire(new DutyChanged());
        });
        return open.isPresent();
    }

    /** The other does not agree. False if {@code person} was not asked, or it is no longer open. */
    public boolean decline(UUID id, String person, String by) {
        Optional<DutyEntry> open = asked(id, person);
        open.ifPresent(entry -> {
            entry.decline(clock.instant());
            audit.record(by, "swap-declined", subject(entry), "");
        });
        return open.isPresent();
    }

    private Optional<DutyEntry> asked(UUID id, String person) {
        Instant now = clock.instant();
        return entries.find(id)
                .filter(entry -> entry.state(now) == EntryState.ASKED)
                .filter(entry ->
                        entry.spec() instanceof SwapSpec swap && swap.with().equals(person));
    }

    /** Takes one back that still matters and that {@code may} be taken back. False if there is none. */
    public boolean cancel(UUID id, Predicate<DutyEntry> may, String by) {
        Instant now = clock.instant();
        Optional<DutyEntry> known =
                entries.find(id).filter(entry -> entry.state(now).stands()).filter(may);
        known.ifPresent(entry -> {
            entry.remove(by, now);
            audit.record(by, "duty-entry-cancelled", subject(entry), "");
            changed.fire(new DutyChanged());
        });
        return known.isPresent();
    }

    private DutyEntry enter(EntrySpec spec, String by) {
        String slug = spec.kind() + "-" + UUID.randomUUID().toString().substring(0, 8);
        DutyEntry entry = new DutyEntry(slug, spec, by, clock.instant());
        entries.add(entry);
        changed.fire(new DutyChanged());
        return entry;
    }

    private static String subject(DutyEntry entry) {
        return entry.spec().engineer() + " (" + entry.slug() + ")";
    }
}
