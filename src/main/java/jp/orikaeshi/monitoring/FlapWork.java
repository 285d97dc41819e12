package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** After each beginning and end of an outage a look at whether its probe flaps; while it does, every few minutes. */
@ApplicationScoped
class FlapWork implements WorkHandler {
    static final String KIND = "probe-flaps";
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @Inject
    Worklist worklist;

    @Inject
    Outages outages;

    @Inject
    FlapDesk desk;

    @Inject
    Clock clock;

    void started(@Observes OutageStarted event) {
        lookAfter(event.outage());
    }

    void ended(@Observes OutageEnded event) {
        lookAfter(event.outage());
    }

    private void lookAfter(UUID outage) {
        outages.byIds(List.of(outage))
                .forEach(known -> worklist.add(WorkItem.of(KIND, known.probe().toString(), clock.instant())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        if (desk.look(UUID.fromString(item.key()))) {
            worklist.add(WorkItem.of(KIND, item.key(), clock.instant().plus(AGAIN)));
        }
    }
}
