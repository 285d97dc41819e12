package jp.orikaeshi.simulator.target;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.orikaeshi.monitoring.engine.NameServer;
import jp.orikaeshi.settings.HostPort;
import jp.orikaeshi.settings.Settings;

/**
 * What the demo watches: small servers on this machine's loopback, healthy and broken ones, and the name server that
 * knows their names. In {@code serve} there are none.
 */
@ApplicationScoped
public class Targets implements NameServer {
    private static final Logger LOG = System.getLogger(Targets.class.getName());
    private static final String NAMES = "names";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final List<Target> running = new ArrayList<>();
    private final Map<String, Integer> ports = new TreeMap<>();

    @PostConstruct
    void start() {
        if (settings.demo()) {
            start(settings, clock);
        }
    }

    void start(Settings with, Clock at) {
        KeptPorts kept = new KeptPorts(with.dataDir().resolve("demo").resolve("ports.properties"));
        start("site", kept, port -> SiteTarget.open(port, 200, Pages.WELCOME));
        start("broken-site", kept, port -> SiteTarget.open(port, 503, Pages.UNAVAILABLE));
        start("expired-site", kept, port -> SiteTarget.openWithExpiredCertificate(port, at.instant()));
        start(
                "clinic-site",
                kept,
                port -> SiteTarget.open(port, () -> Pages.clinic(LocalDate.ofInstant(at.instant(), with.zone()))));
        start("mail", kept, MailTarget::new);
        start("dead-mail", kept, SilentPort::new);
        start(NAMES, kept, port -> new NameTarget(port, new Relay(with.dns())));
        kept.keep(ports);
    }

    @PreDestroy
    void stop() {
        running.forEach(Target::close);
    }

    /** The port of each, by the name that the sample desk calls it. Empty outside the demo. */
    public Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    @Override
    public Optional<HostPort> address() {
        return Optional.ofNullable(ports.get(NAMES)).map(port -> new HostPort("127.0.0.1", port));
    }

    private interface Opening {
        Target on(int port) throws IOException;
    }

    // The probes of an older start have the port in their address, so the same one is tried first.
    private void start(String name, KeptPorts kept, Opening opening) {
        for (int port : new int[] {kept.of(name), 0}) {
            try {
                Target target = opening.on(port);
                running.add(target);
                ports.put(name, target.port());
                return;
            } catch (IOException e) {
                LOG.log(Logger.Level.WARNING, "the demo''s target {0} cannot use port {1}: {2}", name, port, e);
            }
        }
    }
}
