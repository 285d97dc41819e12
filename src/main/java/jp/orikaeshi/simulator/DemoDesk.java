package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.orikaeshi.desk.SampleDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.simulator.target.Targets;

/** The demo's customers, engineers and lines, with the ports of the targets put in. All of them are invented. */
@ApplicationScoped
public class DemoDesk implements SampleDesk {
    @Inject
    Settings settings;

    @Inject
    Targets targets;

    @Override
    public Optional<String> file() {
        return settings.demo() ? Optional.of(withPorts(text(), targets.ports())) : Optional.empty();
    }

    static String text() {
        try (InputStream in = Objects.requireNonNull(DemoDesk.class.getResourceAsStream("/demo/desk.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withPorts(String text, Map<String, Integer> ports) {
        String filled = text;
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            filled = filled.replace("${" + port.getKey() + "}", port.getValue().toString());
        }
        return filled;
    }
}
