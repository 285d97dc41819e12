package jp.orikaeshi.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what the workers did, by kind. */
@ApplicationScoped
public class WorkMetrics {
    @Inject
    MetricRegistry registry;

    void done(String kind) {
        registry.counter("work_done_total", new Tag("kind", kind)).inc();
    }

    void failed(String kind) {
        registry.counter("work_failed_total", new Tag("kind", kind)).inc();
    }
}
