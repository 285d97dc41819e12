package jp.orikaeshi.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.settings.Settings;

/** Who is on duty, from all that was written down about it. */
@ApplicationScoped
public class Rosters {
    @Inject
    DutyEditions editions;

    @Inject
    DutyEntries entries;

    @Inject
    Settings settings;

    /** Logins, first the one to be called first. Empty if nobody is on duty at that time. */
    public List<String> order(Instant at) {
        return between(at, at.plusNanos(1)).order(at);
    }

    /** The same of one layer alone, whichever one decides. Empty while it does not count. */
    List<String> orderOf(String layer, Instant at) {
        return between(at, at.plusNanos(1)).orderOf(layer, at);
    }

    /** Answers for any instant between these, and for no other. */
    public Roster between(Instant from, Instant to) {
        List<DutyEntry> entered = entries.between(from, to);
        return new Roster(
                editions.between(from, to).stream()
                        .map(edition -> edition.ready(settings.zone()))
                        .toList(),
                entered.stream().flatMap(DutyEntry::alterations).toList(),
                entered.stream().flatMap(DutyEntry::aways).toList());
    }
}
