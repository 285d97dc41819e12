package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * Once a day forgets the results of single checks and the alerts of others that ended more than {@link #KEPT} ago, and
 * the hours of {@link ProbeHistories} after {@link #HOURS_KEPT}. What the figures of reports follow from, outages and
 * changes of state, stays.
 */
@ApplicationScoped
class ForgetWork implements WorkHandler {
    static final String KIND = "monitoring-forget";
    static final Duration KEPT = Duration.ofDays(90);
    /** Hours are kept for longer: a year ago is something to compare with. */
    static final Duration HOURS_KEPT = Duration.ofDays(400);

    private static final String EVERY_DAY = "daily";

    @Inject
    Worklist worklist;

    @Inject
    CheckResults results;

    @Inject
    ProbeHistories histories;

    @Inject
    Alerts alerts;

    @Inject
    Clock clock;

    @Transactional
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        worklist.add(WorkItem.of(KIND, EVERY_DAY, clock.instant()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        Instant now = clock.instant();
        Instant before = now.minus(KEPT);
        LocalDate firstKept = LocalDate.ofInstant(before, ZoneOffset.UTC);
        results.days().stream().filter(day -> day.isBefore(firstKept)).forEach(results::drop);
        histories.forget(now.minus(HOURS_KEPT));
        alerts.forget(before);
        worklist.add(WorkItem.of(KIND, EVERY_DAY, now.plus(Duration.ofDays(1))));
    }
}
