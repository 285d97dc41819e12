package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A carrier that never gives its sound away, and forgets it when told so. */
@ApplicationScoped
public class DeafRecorder implements Recorder {
    static final String NAME = "deaf";

    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    @Override
    public String carrier() {
        return NAME;
    }

    @Override
    public Optional<String> fetch(String sid, SoundSink sink) throws IOException {
        throw new IOException("not now");
    }

    @Override
    public List<RecordingNews> of(String callSid) {
        return List.of();
    }

    @Override
    public void forget(String sid) {
        forgotten.add(sid);
    }

    boolean hasForgotten(String sid) {
        return forgotten.contains(sid);
    }
}
