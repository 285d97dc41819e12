package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** After each outage, and at its end, a look at what fails together: one for however many at a time. */
@ApplicationScoped
class ProviderWork implements WorkHandler {
    static final String KIND = "provider-look";
    private static final String EVERYTHING = "all";

    @Inject
    Worklist worklist;

    @Inject
    ProviderDesk desk;

    @Inject
    Clock clock;

    void started(@Observes OutageStarted event) {
        look();
    }

    void ended(@Observes OutageEnded event) {
        look();
    }

    private void look() {
        worklist.add(WorkItem.of(KIND, EVERYTHING, clock.instant()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.look();
    }
}
