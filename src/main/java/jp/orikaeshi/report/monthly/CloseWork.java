package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Closes each month by itself in the morning of the 1st. Not at midnight: an outage is confirmed some minutes after its
 * first failed check, and both belong to the month that ended. A desk that was off then closes it when it starts.
 */
@ApplicationScoped
class CloseWork implements WorkHandler {
    static final String KIND = "month-close";

    @Inject
    ClosePlan plan;

    @Inject
    MonthDesk desk;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Transactional
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Month now = Month.at(clock.instant(), settings.zone());
        plan.plan(now.before());
        plan.plan(now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The month behind is planned whatever becomes of this one; to close one twice does nothing. */
    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        Month month = Month.parse(item.key(), settings.zone()).orElseThrow();
        plan.plan(month.after());
        desk.close(month);
    }
}
