package jp.orikaeshi.reception;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.settings.Settings;

/**
 * The flows that lines run: those of the operator's folder, read again when a file changes, else the packaged one. A
 * broken file changes nothing: the last good version stays, and the faults are told.
 */
@ApplicationScoped
public class Flows {
    private static final Logger LOG = Logger.getLogger(Flows.class.getName());
    private static final String PACKAGED = "reception";

    @Inject
    Settings settings;

    private final Map<Path, FileTime> seen = new ConcurrentHashMap<>();
    private final Map<Path, List<Fault>> broken = new ConcurrentHashMap<>();
    private final Map<String, CallFlow> flows = new ConcurrentHashMap<>();

    /** The flow; the packaged reception where there is no such flow, since a caller must never meet silence. */
    public CallFlow of(String id) {
        settings.flows().ifPresent(this::refresh);
        CallFlow flow = flows.get(id);
        return flow != null ? flow : flows.computeIfAbsent(PACKAGED, any -> packaged());
    }

    /** The ids that a line may name. The packaged reception is always among them. */
    public Set<String> ids() {
        settings.flows().ifPresent(this::refresh);
        Set<String> ids = new TreeSet<>(flows.keySet());
        ids.add(PACKAGED);
        return ids;
    }

    /** The faults of files that are not in use because of them; empty if all is well. */
    public Map<Path, List<Fault>> broken() {
        settings.flows().ifPresent(this::refresh);
        return Map.copyOf(broken);
    }

    private synchronized void refresh(Path folder) {
        try {
            for (Path file : FlowCheckCommand.flowsIn(folder)) {
                FileTime changed = Files.getLastModifiedTime(file);
                if (!changed.equals(seen.put(file, changed))) {
                    read(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "flow files cannot be read, the flows stay as they are: {0}", e.getMessage());
        }
    }

    private void read(Path file) throws IOException {
        FlowFile read = FlowFile.read(Files.readString(file), Locale.ENGLISH);
        Optional<CallFlow> sound = read.sound();
        sound.ifPresent(flow -> flows.put(flow.id(), flow));
        if (sound.isPresent()) {
            broken.remove(file);
        } else {
            broken.put(file, read.faults());
            LOG.log(Level.WARNING, "{0} is broken, the last good version stays: {1}", new Object[] {
                file.getFileName(), read.faults()
            });
        }
    }

    static CallFlow packaged() {
        try (InputStream in = Flows.class.getClassLoader().getResourceAsStream("ivr-flows/reception.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the packaged flow is missing");
            }
            FlowFile read = FlowFile.read(new String(in.readAllBytes(), UTF_8), Locale.ENGLISH);
            return read.sound().orElseThrow(() -> new IllegalStateException("the packaged flow: " + read.faults()));
        } catch (IOException e) {
            throw new IllegalStateException("the packaged flow cannot be read", e);
        }
    }
}
