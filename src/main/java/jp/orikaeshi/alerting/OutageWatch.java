package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.orikaeshi.monitoring.OutageEnded;
import jp.orikaeshi.monitoring.OutageStarted;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Turns what monitoring confirms into work: results of checks are written whatever becomes of the ticket. */
@ApplicationScoped
class OutageWatch {
    @Inject
    Worklist worklist;

    @Inject
    Clock clock;

    void started(@Observes OutageStarted event) {
        worklist.add(WorkItem.of(OutageStartedWork.KIND, event.outage().toString(), clock.instant()));
    }

    void ended(@Observes OutageEnded event) {
        worklist.add(WorkItem.of(OutageEndedWork.KIND, event.outage().toString(), clock.instant()));
    }
}
