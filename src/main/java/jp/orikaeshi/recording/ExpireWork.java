package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import jp.orikaeshi.work.WorkItem;

/** Deletes the sound of a recording that was kept long enough. That there was one stays on the ticket. */
@ApplicationScoped
class ExpireWork extends PatientWork {
    @Inject
    RecordingDesk desk;

    @Inject
    SoundFiles files;

    @Override
    public String kind() {
        return Agenda.EXPIRE;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws IOException {
        Optional<String> file = desk.toExpire(item.key());
        if (file.isPresent()) {
            files.delete(file.get());
            desk.expired(item.key());
        }
    }
}
