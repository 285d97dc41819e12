package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jp.orikaeshi.settings.Settings;

/**
 * By what this node is known to the others. Kept in its data folder, which only one process has at a time: a node that was
 * killed is itself again when it is back, and has what it had without waiting for its own lease to run out.
 */
@ApplicationScoped
public class NodeName {
    @Inject
    Settings settings;

    String read() {
        Path file = settings.dataDir().resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(settings.dataDir());
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the name of this node cannot be kept in " + file, e);
        }
    }
}
