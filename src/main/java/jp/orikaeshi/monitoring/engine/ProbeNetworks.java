package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.Settings;

/** Sets up the network of the probes as the operator wants it. */
@ApplicationScoped
public class ProbeNetworks {
    @Produces
    @Singleton
    ProbeNetwork network(Settings settings, NameServer names, Clock clock) {
        // The demo's sample targets are on this machine.
        List<String> allowed = settings.demo()
                ? Stream.concat(settings.probeAllow().stream(), Stream.of("127.0.0.0/8"))
                        .toList()
                : settings.probeAllow();
        return new ProbeNetwork(names.address().or(settings::dns), allowed, clock, settings.probeRoots());
    }

    void close(@Disposes ProbeNetwork network) {
        network.close();
    }
}
