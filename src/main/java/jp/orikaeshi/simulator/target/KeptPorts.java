package jp.orikaeshi.simulator.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The ports of the last start, in the data folder. */
final class KeptPorts {
    private final Path file;
    private final Properties known = new Properties();

    KeptPorts(Path file) {
        this.file = file;
        if (Files.isReadable(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The port that it had; 0 if it never had one: any that is free. */
    int of(String name) {
        String port = known.getProperty(name, "0");
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }

    void keep(Map<String, Integer> ports) {
        Properties now = new Properties();
        ports.forEach((name, port) -> now.setProperty(name, port.toString()));
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                now.store(out, "where the demo's targets listen");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
