package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** When each month is to be closed. Planned in a transaction of its own: a month that fails stops none behind it. */
@ApplicationScoped
@Transactional
class ClosePlan {
    static final Duration AFTER_MIDNIGHT = Duration.ofHours(6);

    @Inject
    Worklist worklist;

    void plan(Month month) {
        Instant due = month.to().plus(AFTER_MIDNIGHT);
        worklist.add(WorkItem.of(CloseWork.KIND, month.toString(), due));
    }
}
