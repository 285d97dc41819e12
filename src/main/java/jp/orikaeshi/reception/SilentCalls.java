package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Ends the calls of which nothing was heard for a while: carriers lose messages, and no caller may be lost with one. */
@ApplicationScoped
public class SilentCalls implements WorkHandler {
    @Inject
    ReceptionDesk desk;

    @Override
    public String kind() {
        return ReceptionDesk.SILENCE;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.finish(item.key());
    }
}
