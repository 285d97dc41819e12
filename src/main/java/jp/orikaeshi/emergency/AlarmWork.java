package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.callback.Telephone;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.callback.Telephones;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Rings the next telephone of an alarm, and asks about one that has been silent. The intent is committed, then the carrier
 * is asked for a call that may be there already, and only then one is placed.
 */
@ApplicationScoped
class AlarmWork implements WorkHandler {
    static final String KIND = "emergency-alarm";

    private static final Logger LOG = Logger.getLogger(AlarmWork.class.getName());
    // A worker that was stopped for longer than this may have been replaced: it has to look again.
    private static final Duration STALE = Duration.ofSeconds(5);

    /**
     * As for call-backs: what a dead node had in hand is due again in a moment. Nothing rings twice by it: for as long as a
     * request of the one before may be on its way, whoever takes over only asks the carrier.
     */
    static final Duration LEASE = Duration.ofSeconds(4);

    @Inject
    AlarmDialling desk;

    @Inject
    Telephones telephones;

    @Inject
    VoiceDesk voice;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    /** For ever: an alarm ends by a person, not by an error. */
    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(1L << Math.min(attempt - 1, 5)));
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.next(UUID.fromString(item.key())).ifPresent(this::run);
    }

    private void run(AlarmErrand errand) {
        Optional<Telephone> telephone = telephones.ready(errand.carrier());
        if (telephone.isEmpty()) {
            if (errand.unsureUntil().isEmpty() && errand.leg().isEmpty()) {
                desk.notNow(errand);
            }
            return;
        }
        try {
            if (errand.leg().isPresent()) {
                check(telephone.get(), errand, errand.leg().get());
            } else if (errand.unsureUntil().isPresent()) {
                find(telephone.get(), errand, errand.unsureUntil().get());
            } else {
                place(telephone.get(), errand, errand.at());
            }
        } catch (TelephoneFailure e) {
            // What is to be asked again stands in the worklist already.
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The carrier could not be asked about call "
                            + errand.call().attempt() + " of an alarm");
        }
    }

    private void check(Telephone telephone, AlarmErrand errand, String leg) throws TelephoneFailure {
        if (!errand.wanted()) {
            telephone.hangUp(leg);
        }
        Optional<LegState> state = telephone.ask(leg);
        if (state.isPresent()) {
            voice.hear(new LegNews(leg, errand.carrier(), state.get(), LegNews.ASKED));
        } else {
            desk.lost(errand);
        }
    }

    private void find(Telephone telephone, AlarmErrand errand, Instant unsureUntil) throws TelephoneFailure {
        Optional<String> placed = desk.ofThis(errand, telephone.findPlaced(errand.call()));
        Instant now = clock.instant();
        if (placed.isPresent()) {
            desk.placed(errand, placed.get());
        } else if (!now.isBefore(unsureUntil) && desk.placing(errand)) {
            place(telephone, errand, now);
        }
    }

    private void place(Telephone telephone, AlarmErrand errand, Instant decided) {
        if (clock.instant().isAfter(decided.plus(STALE))) {
            desk.notConfirmed(errand);
            return;
        }
        String leg;
        try {
            leg = telephone.place(errand.call());
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "Call " + errand.call().attempt() + " of an alarm not placed: " + e.kind());
            switch (e.kind()) {
                case TEMPORARY -> desk.notNow(errand);
                case PERMANENT -> desk.refused(errand, String.valueOf(e.getMessage()));
                case UNCERTAIN -> desk.notConfirmed(errand);
            }
            return;
        }
        desk.placed(errand, leg);
    }
}
