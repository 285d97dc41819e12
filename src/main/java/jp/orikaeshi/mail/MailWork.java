package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.report.EditionDesk;
import jp.orikaeshi.report.EditionPress;
import jp.orikaeshi.report.IncidentDocument;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.work.Hopeless;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Sends one mail. What was sent is written down at once after; only a crash between the two can send it again. */
@ApplicationScoped
class MailWork implements WorkHandler {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject
    Outbox outbox;

    @Inject
    Mailer mailer;

    @Inject
    IncidentDocument report;

    @Inject
    EditionDesk editions;

    @Inject
    EditionPress press;

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
    public void handle(WorkItem item, int attempt) throws MailFailure, Hopeless {
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
            String why = String.valueOf(e.getMessage());
            outbox.refused(id, why);
            throw new Hopeless(why, e);
        }
        outbox.sent(id);
    }

    // Outside of the outbox's transaction: printing takes longer than a connection should be held.
    private Letter finished(Draft draft) {
        Long ticket = draft.reportOf();
        if (ticket == null) {
            return draft.letter();
        }
        String number = Long.toString(ticket);
        String name = Messages.text(draft.letter().language(), "mail.report-file", Map.of("ticket", number));
        byte[] content = editions.lastIssued(ticket)
                .map(edition -> press.of(edition).content())
                .orElseGet(() -> report.of(ticket));
        return draft.letter().enclosing(Enclosure.pdf(name, "incident-" + number, content));
    }
}
