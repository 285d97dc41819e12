package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** The end of an outage is written on its ticket. */
@ApplicationScoped
class OutageEndedWork implements WorkHandler {
    static final String KIND = "outage-ended";

    @Inject
    AlertingDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.ended(UUID.fromString(item.key()));
    }
}
