package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Hears again of a recording whose call nobody knew. If nobody ever does it becomes a dead letter, and the recording
 * stays where it is: not ours to delete.
 */
@ApplicationScoped
class HearWork implements WorkHandler {
    @Inject
    RecordingDesk desk;

    @Override
    public String kind() {
        return Agenda.HEAR;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws IOException {
        if (!desk.hearLate(Agenda.heard(item))) {
            throw new IOException("nobody knows the call of recording " + item.key());
        }
    }
}
