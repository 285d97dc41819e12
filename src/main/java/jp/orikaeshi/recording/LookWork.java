package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import jp.orikaeshi.work.WorkItem;

/**
 * Asks the carrier what was recorded on a call that is over, unless it has told by then. A webhook that was lost left the
 * recording at the carrier for ever: nobody could hear it, and nobody deleted it.
 */
@ApplicationScoped
class LookWork extends PatientWork {
    @Inject
    RecordingDesk desk;

    @Inject
    Recorders recorders;

    @Override
    public String kind() {
        return Agenda.LOOK;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws IOException {
        if (desk.nothingHeardOf(item.key())) {
            recorders.need(Agenda.carrierLookedAt(item)).of(item.key()).forEach(desk::hear);
        }
    }
}
