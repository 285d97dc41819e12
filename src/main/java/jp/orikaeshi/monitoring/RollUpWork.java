package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** A few minutes after each hour sums it up, and once more the hours before it: results may be written late. */
@ApplicationScoped
class RollUpWork implements WorkHandler {
    static final String KIND = "monitoring-hours";
    private static final String EVERY_HOUR = "hourly";
    private static final Duration LATE = Duration.ofHours(3);
    private static final Duration AFTER_THE_HOUR = Duration.ofMinutes(2);

    @Inject
    Worklist worklist;

    @Inject
    ProbeHistories histories;

    @Inject
    Clock clock;

    @Transactional
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        worklist.add(WorkItem.of(KIND, EVERY_HOUR, clock.instant()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        Instant now = clock.instant();
        Instant hour = now.minus(AFTER_THE_HOUR).truncatedTo(ChronoUnit.HOURS);
        Instant from =
                histories.rolledUpUntil().orElse(hour.minus(ForgetWork.KEPT)).minus(LATE);
        histories.rollUp(from, hour);
        worklist.add(
                WorkItem.of(KIND, EVERY_HOUR, hour.plus(Duration.ofHours(1)).plus(AFTER_THE_HOUR)));
    }
}
