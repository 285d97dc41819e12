package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** The carriers that record. */
@ApplicationScoped
class Recorders {
    @Inject
    @Any
    Instance<Recorder> all;

    /** Empty for a carrier that keeps no sound, as the demo's telephones do not. */
    Optional<Recorder> of(String carrier) {
        return all.stream()
                .filter(recorder -> recorder.carrier().equals(carrier))
                .findFirst();
    }

    Recorder need(String carrier) throws IOException {
        return of(carrier).orElseThrow(() -> new IOException("no recordings are kept by " + carrier));
    }
}
