package jp.orikaeshi.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does one item and decides what a failure means. */
@ApplicationScoped
public class WorkRunner {
    private static final Logger LOG = Logger.getLogger(WorkRunner.class.getName());

    @Inject
    WorkQueue queue;

    @Inject
    Clock clock;

    @Inject
    WorkMetrics metrics;

    @ActivateRequestContext
    void run(ClaimedWork work, WorkHandler handler) {
        try {
            if (handler.inTransaction()) {
                queue.doInTransaction(work, handler);
            } else {
                handler.handle(work.item(), work.attempt());
                queue.remove(work);
            }
            metrics.done(work.item().kind());
        } catch (LeaseLost e) {
            LOG.log(Level.WARNING, e.getMessage());
        } catch (Exception e) {
            failed(work, handler, e);
        }
    }

    private void failed(ClaimedWork work, WorkHandler handler, Exception cause) {
        metrics.failed(work.item().kind());
        String error = rootOf(cause).toString();
        Optional<Duration> pause = cause instanceof Hopeless ? Optional.empty() : handler.retryAfter(work.attempt());
        pause.ifPresentOrElse(
                wait -> {
                    LOG.log(Level.WARNING, cause, () -> describe(work) + " failed, again in " + wait);
                    queue.retryAt(work, clock.instant().plus(wait), error);
                },
                () -> {
                    LOG.log(Level.SEVERE, cause, () -> describe(work) + " failed for good: a dead letter");
                    queue.bury(work, error);
                });
    }

    private static String describe(ClaimedWork work) {
        return "Work " + work.id() + " (" + work.item().kind() + "), attempt " + work.attempt();
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }
}
