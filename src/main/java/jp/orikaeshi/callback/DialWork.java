package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Rings the next telephone of a call-back. The order is what keeps a telephone from ringing twice: the intent is
 * committed, then the carrier is asked for a call that may be there already, and only then one is placed.
 */
@ApplicationScoped
class DialWork implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(DialWork.class.getName());
    /**
     * A customer waits: what a dead node had in hand is due again in a moment. Nothing rings twice by it: for as long as a
     * request of the one before may be on its way, whoever takes over only asks the carrier.
     */
    static final Duration LEASE = Duration.ofSeconds(4);

    @Inject
    DiallingDesk desk;

    @Inject
    AttemptDesk attempts;

    @Inject
    Telephones telephones;

    @Inject
    TurnWait turn;

    @Inject
    TurnWork turns;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return Agenda.DIAL;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public int parallel() {
        return 16;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    /** For ever: a call-back ends by being reached, cancelled or given up, not by an error. */
    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(1L << Math.min(attempt - 1, 5)));
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.next(UUID.fromString(item.key())).ifPresent(intent -> {
            ring(intent);
            turns.lookToo(intent.carrier());
        });
    }

    private void ring(Intent intent) {
        Optional<Telephone> telephone = telephones.ready(intent.carrier());
        if (telephone.isEmpty()) {
            desk.askAgain(intent.attempt());
        } else if (intent.unsureUntil().isEmpty()) {
            place(telephone.get(), intent, intent.at());
        } else {
            ask(telephone.get(), intent, intent.unsureUntil().get());
        }
    }

    private void ask(Telephone telephone, Intent intent, Instant unsureUntil) {
        try {
            Optional<String> placed = attempts.ofThis(intent.attempt(), telephone.findPlaced(intent.call()));
            Instant now = clock.instant();
            if (placed.isPresent()) {
                desk.placed(intent.attempt(), placed.get());
            } else if (now.isBefore(unsureUntil)) {
                desk.askAgain(intent.attempt());
            } else {
                desk.placing(intent.attempt()).ifPresent(at -> place(telephone, intent, at));
            }
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "The carrier could not be asked about attempt " + intent.attempt());
            desk.askAgain(intent.attempt());
        }
    }

    private void place(Telephone telephone, Intent intent, Instant at) {
        if (!turn.until(at)) {
            desk.notConfirmed(intent.attempt());
            return;
        }
        String leg;
        try {
            leg = telephone.place(intent.call());
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "Attempt " + intent.attempt() + " not placed: " + e.kind());
            switch (e.kind()) {
                case TEMPORARY -> desk.notNow(intent.attempt());
                case PERMANENT -> desk.refused(intent.attempt(), String.valueOf(e.getMessage()));
                case UNCERTAIN -> desk.notConfirmed(intent.attempt());
            }
            return;
        }
        desk.placed(intent.attempt(), leg);
    }
}
