package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** An outage opens a ticket, or joins one. */
@ApplicationScoped
class OutageStartedWork implements WorkHandler {
    static final String KIND = "outage-started";

    @Inject
    AlertingDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.started(UUID.fromString(item.key()));
    }
}
