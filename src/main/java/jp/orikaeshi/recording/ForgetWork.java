package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import jp.orikaeshi.work.WorkItem;

/** Deletes a recording at the carrier. */
@ApplicationScoped
class ForgetWork extends PatientWork {
    @Inject
    RecordingDesk desk;

    @Inject
    Recorders recorders;

    @Override
    public String kind() {
        return Agenda.FORGET;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws IOException {
        Optional<String> carrier = desk.toForget(item.key());
        if (carrier.isPresent()) {
            recorders.need(carrier.get()).forget(item.key());
            desk.forgotten(item.key());
        }
    }
}
