package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Counts checks, and how late they begin, for the operator. */
@ApplicationScoped
public class CheckMeters {
    @Inject
    MetricRegistry registry;

    private record Seen(ProbeKind kind, Status status) {}

    // To look one up is to sort its tags: not for every check.
    private final Map<Seen, Counter> checks = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Timer lateness;

    @PostConstruct
    void open() {
        lateness = registry.timer("probe_lateness");
    }

    void checked(ProbeKind kind, Status status) {
        checks.computeIfAbsent(
                        new Seen(kind, status),
                        seen -> registry.counter(
                                "probe_checks",
                                new Tag("kind", seen.kind().code()),
                                new Tag("status", seen.status().code())))
                .inc();
    }

    /** The database will never take this result. */
    void refused() {
        registry.counter("probe_results_refused").inc();
    }

    void late(long nanos) {
        lateness.update(Duration.ofNanos(Math.max(0, nanos)));
    }

    /** How another place answered, {@code up}, {@code down} …, {@code no-answer} or {@code not-asked}. */
    void lookedElsewhere(String answer) {
        registry.counter("vantage_looks", new Tag("answer", answer)).inc();
    }
}
