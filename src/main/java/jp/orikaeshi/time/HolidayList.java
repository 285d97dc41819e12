package jp.orikaeshi.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.orikaeshi.settings.HolidayFile;
import jp.orikaeshi.settings.Settings;

/** The list of public holidays in force: the operator's file, or the one that comes with the desk. */
@ApplicationScoped
public class HolidayList {
    /** Two months: a new list is published in February for the next year, and somebody has to fetch it. */
    private static final int AHEAD_DAYS = 60;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    // Before anything counts: until then the packaged list holds.
    void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object application) {
        settings.holidays().map(HolidayFile::read).map(Holidays::new).ifPresent(Holidays::nowInJapan);
    }

    /** The last year of the list, if it ends within sixty days or has ended. */
    public Optional<Integer> endsSoon() {
        return endsSoon(clock.instant(), settings.zone());
    }

    static Optional<Integer> endsSoon(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Holidays.japan().endsBefore(today.plusDays(AHEAD_DAYS))
                ? Optional.of(Holidays.japan().lastYear())
                : Optional.empty();
    }
}
