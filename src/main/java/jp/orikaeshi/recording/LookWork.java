package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Asks the carrier what was recorded on a call that is over, unless it has told by then. A webhook that was lost left the
 * recording at the carrier for ever: nobody could hear it, and nobody deleted it.
 */
@ApplicationScoped
class LookWork implements WorkHandler {
    @Inject
    RecordingDesk desk;

    @Inject
    Recorders recorders;

    @Override
    public String kind() {
        return Agenda.LOOK;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    /** For as long as it takes: what the carrier has is not lost while it cannot be asked. */
    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Patience.after(attempt));
    }

    @Override
    public void handle(WorkItem item, int attempt) throws IOException {
        if (desk.nothingHeardOf(item.key())) {
            recorders.need(Agenda.carrierLookedAt(item)).of(item.key()).forEach(desk::hear);
        }
    }
}
