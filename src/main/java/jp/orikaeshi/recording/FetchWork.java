package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import jp.orikaeshi.work.WorkItem;

/**
 * Takes the sound of a recording in. The carrier is told to forget it only by work that comes with the row which says
 * that the file is whole, so at every moment one of the two has it.
 */
@ApplicationScoped
class FetchWork extends PatientWork {
    @Inject
    RecordingDesk desk;

    @Inject
    Recorders recorders;

    @Inject
    SoundFiles files;

    @Override
    public String kind() {
        return Agenda.FETCH;
    }

    @Override
    public int parallel() {
        return 4;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws IOException {
        Optional<Fetching> fetching = desk.toFetch(item.key());
        if (fetching.isPresent()) {
            fetch(item.key(), fetching.get());
        }
    }

    private void fetch(String sid, Fetching what) throws IOException {
        Recorder recorder = recorders.need(what.carrier());
        Optional<Sound> sound;
        try {
            sound = files.write(what.file(), sink -> recorder.fetch(sid, sink));
        } catch (SoundTooLarge e) {
            desk.tooLarge(sid);
            return;
        }
        if (sound.isPresent()) {
            keep(sid, what, sound.get());
        } else if (!desk.missing(sid)) {
            throw new IOException("the carrier does not have recording " + sid + " yet");
        }
    }

    private void keep(String sid, Fetching what, Sound sound) throws IOException {
        if (!desk.stored(sid, sound)) {
            files.delete(what.file());
        }
    }
}
