package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** A ticket of which nothing has failed for a while, and which nobody had in hand, is resolved. */
@ApplicationScoped
class QuietWork implements WorkHandler {
    static final String KIND = "outage-quiet";

    @Inject
    AlertingDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.quiet(Long.parseLong(item.key()));
    }
}
