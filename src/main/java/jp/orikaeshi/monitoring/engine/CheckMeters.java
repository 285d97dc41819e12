package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts checks, and how late they begin, for the operator. */
@ApplicationScoped
public class CheckMeters {
    @Inject
    MetricRegistry registry;

    void checked(ProbeKind kind, Status status) {
        registry.counter("probe_checks", new Tag("kind", kind.code()), new Tag("status", status.code()))
                .inc();
    }

    void late(long nanos) {
        registry.timer("probe_lateness").update(Duration.ofNanos(Math.max(0, nanos)));
    }

    /** How another place answered, {@code up}, {@code down} …, {@code no-answer} or {@code not-asked}. */
    void lookedElsewhere(String answer) {
        registry.counter("vantage_looks", new Tag("answer", answer)).inc();
    }
}
