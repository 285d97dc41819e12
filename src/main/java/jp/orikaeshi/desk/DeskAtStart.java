package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.settings.Settings;

/**
 * Applies the file that {@code ORIKAESHI_DESK} names, or where nothing is set up yet the sample, if there is one. A desk
 * that is not what its operator wrote down does not start.
 */
@ApplicationScoped
public class DeskAtStart {
    @Inject
    Settings settings;

    @Inject
    SetupDesk desk;

    @Inject
    SampleDesk sample;

    void apply(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.deskFile().isPresent()) {
            apply("ORIKAESHI_DESK", read(settings.deskFile().get()));
        } else {
            sample.file().filter(file -> desk.isEmpty()).ifPresent(file -> apply("the sample desk", file));
        }
    }

    private void apply(String source, String text) {
        if (desk.apply(text, Locale.ENGLISH, "system") instanceof DeskOutcome.Refused refused) {
            Fault first = refused.faults().get(0);
            throw new IllegalStateException(source + ": line " + first.line() + ", " + first.path() + ": "
                    + first.message() + " (" + refused.faults().size() + " errors in all)");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("ORIKAESHI_DESK: the file cannot be read as UTF-8 text", e);
        }
    }
}
