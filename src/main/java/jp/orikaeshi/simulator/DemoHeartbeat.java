package jp.orikaeshi.simulator;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.HeartbeatDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.ClockAdvanced;
import org.jspecify.annotations.Nullable;

/** The demo's one job and one agent that report: they do so every minute, and in skipped time they did as well. */
@ApplicationScoped
public class DemoHeartbeat {
    static final String KEY = "k-demo-kitamachi-backup";
    // Before whoever checks on skipped time what is overdue.
    private static final int EARLY = 100;

    @Inject
    Settings settings;

    @Inject
    HeartbeatDesk heartbeats;

    @Inject
    DemoAgent agent;

    @Resource
    ManagedScheduledExecutorService threads;

    private @Nullable ScheduledFuture<?> beating;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.demo()) {
            beating = threads.scheduleAtFixedRate(this::beat, 2, 60, TimeUnit.SECONDS);
        }
    }

    void advanced(@Observes @Priority(EARLY) ClockAdvanced event) {
        if (settings.demo()) {
            beat();
        }
    }

    private void beat() {
        // A desk of one's own has no such key; then nobody is alive, and nothing happens.
        var unused = heartbeats.alive(KEY, null);
        agent.report();
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> old = beating;
        if (old != null) {
            old.cancel(false);
        }
    }
}
