package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.report.IncidentDocument;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Sends one mail. What was sent is written down at once after; only a crash between the two can send it again. */
@ApplicationScoped
class MailWork implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(MailWork.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject
    Outbox outbox;

    @Inject
    Mailer mailer;

    @Inject
    IncidentDocument report;

    @Override
    public String kind() {
        return Outbox.WORK;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public int parallel() {
        return 4;
    }

    /** As long as it takes: the outbox decides when a mail is too old. */
    @Override
    public Optional<Duration> retryAfter(int attempt) {
        Duration doubled = Duration.ofSeconds(15L << Math.min(attempt - 1, 10));
        return Optional.of(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
    }

    @Override
    public void handle(WorkItem item, int attempt) throws MailFailure {
        UUID id = UUID.fromString(item.key());
        Optional<Draft> draft = outbox.next(id);
        if (draft.isEmpty()) {
            return;
        }
        try {
            mailer.send(finished(draft.get()));
        } catch (MailFailure e) {
            if (!e.isPermanent()) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "Mail " + id + " is refused for good");
            outbox.refused(id, String.valueOf(e.getMessage()));
            return;
        }
        outbox.sent(id);
    }

    // Outside of the outbox's transaction: printing takes longer than a connection should be held.
    private Letter finished(Draft draft) {
        return draft.withReport()
                ? draft.letter().enclosing(Enclosure.pdf("incident-" + draft.ticket(), report.of(draft.ticket())))
                : draft.letter();
    }
}
