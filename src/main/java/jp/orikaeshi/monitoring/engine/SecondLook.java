package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.SeenElsewhere;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.VantageReach;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.monitoring.vantage.Vantage;
import jp.orikaeshi.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A second place looks before a failure is believed, where the operator has one. What it says counts only if it says
 * anything: a place that is silent, or that cannot tell either, leaves the failure as it was seen from here.
 */
@ApplicationScoped
public class SecondLook {
    private static final Logger LOG = Logger.getLogger(SecondLook.class.getName());
    // What depends on where one looks from. A list of senders or a registry would only have one more asker.
    private static final Set<ProbeKind> FROM_ANYWHERE = EnumSet.of(
            ProbeKind.HTTP,
            ProbeKind.TCP,
            ProbeKind.TLS,
            ProbeKind.DNS,
            ProbeKind.SMTP,
            ProbeKind.IMAP,
            ProbeKind.POP3,
            ProbeKind.PING);
    static final int MOST_AT_ONCE = 200;
    private static final long GREET_EVERY_SECONDS = 10;

    @Inject
    Settings settings;

    @Inject
    ProbeNetwork network;

    @Inject
    VantageReach reach;

    @Inject
    CheckMeters meters;

    @Inject
    Clock clock;

    private final Semaphore questions = new Semaphore(MOST_AT_ONCE);
    private @Nullable Vantage vantage;
    private @Nullable ScheduledFuture<?> greetings;

    @PostConstruct
    void open() {
        vantage = settings.vantage().map(Vantage::new).orElse(null);
    }

    /** It is asked so seldom that nobody would notice its absence. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Vantage there = vantage;
        if (there != null) {
            greetings = network.executor()
                    .scheduleWithFixedDelay(
                            () -> {
                                var unused = there.greet().whenComplete((greeted, failure) -> heard(failure));
                            },
                            0,
                            GREET_EVERY_SECONDS,
                            TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> timer = greetings;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** What a failure is worth that is about to be believed. */
    CompletableFuture<Finding> at(Watched watched, Finding here) {
        Vantage there = vantage;
        if (there == null || here.status() != Status.DOWN || !FROM_ANYWHERE.contains(watched.kind())) {
            return CompletableFuture.completedFuture(here);
        }
        if (!questions.tryAcquire()) {
            meters.lookedElsewhere("not-asked");
            return CompletableFuture.completedFuture(here);
        }
        return there.look(watched.kind(), watched.params()).handle((seen, failure) -> {
            questions.release();
            heard(failure);
            meters.lookedElsewhere(seen == null ? "no-answer" : seen.status().code());
            return seen == null ? here : both(here, seen);
        });
    }

    private static Finding both(Finding here, Finding there) {
        Map<String, String> facts = Map.of(
                SeenElsewhere.FACT + "status", there.status().code(),
                SeenElsewhere.FACT + "seen", there.outcome(),
                SeenElsewhere.FACT + "detail", there.detail());
        boolean well = there.status() == Status.UP || there.status() == Status.DEGRADED;
        if (!well) {
            return here.with(facts);
        }
        String words = "well from elsewhere (" + there.detail() + "); from here: " + here.detail();
        Finding worth = Referee.silent(here)
                ? Finding.unknown(SeenElsewhere.OWN_ROUTE, words)
                : Finding.degraded(SeenElsewhere.ONLY_FROM_HERE, words);
        return worth.with(facts).with("here.seen", here.outcome()).with(here.evidence());
    }

    private void heard(@Nullable Throwable failure) {
        if (failure == null ? reach.answered() : reach.unanswered(clock.instant())) {
            LOG.log(
                    Level.WARNING,
                    failure == null ? "the vantage answers again" : "the vantage does not answer",
                    failure);
        }
    }
}
