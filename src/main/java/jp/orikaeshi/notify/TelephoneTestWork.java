package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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
 * Rings an engineer's telephone for a test, and asks about one that has been silent. The carrier is asked to place it once;
 * after a crash, or without an answer, it is only asked whether it did.
 */
@ApplicationScoped
class TelephoneTestWork implements WorkHandler {
    static final String KIND = "telephone-test";
    private static final Logger LOG = Logger.getLogger(TelephoneTestWork.class.getName());
    // A worker that was stopped for longer than this may have been replaced: it is not placed any more.
    private static final Duration STALE = Duration.ofSeconds(5);

    @Inject
    TelephoneTestDesk desk;

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
    public void handle(WorkItem item, int attempt) {
        desk.next(UUID.fromString(item.key())).ifPresent(this::run);
    }

    private void run(TestErrand errand) {
        UUID id = errand.call().attempt();
        Optional<Telephone> telephone = telephones.ready(errand.carrier());
        try {
            if (telephone.isEmpty()) {
                if (errand.place()) {
                    desk.failed(id, "no-carrier");
                }
            } else if (errand.place()) {
                place(telephone.get(), errand);
            } else if (errand.leg().isPresent()) {
                check(telephone.get(), errand, errand.leg().get());
            } else {
                desk.found(id, telephone.get().findPlaced(errand.call()));
            }
        } catch (TelephoneFailure e) {
            // What is to be asked again stands in the worklist already.
            LOG.log(Level.WARNING, e, () -> "The carrier could not be asked about a test of a telephone");
        }
    }

    private void place(Telephone telephone, TestErrand errand) {
        UUID id = errand.call().attempt();
        if (clock.instant().isAfter(errand.at().plus(STALE))) {
            return;
        }
        try {
            desk.placed(id, telephone.place(errand.call()));
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "Test of a telephone not placed: " + e.kind());
            switch (e.kind()) {
                case TEMPORARY -> desk.failed(id, "carrier-busy");
                case PERMANENT -> desk.failed(id, "carrier-refused");
                case UNCERTAIN -> {
                    // It is looked for as long as it may turn up.
                }
            }
        }
    }

    private void check(Telephone telephone, TestErrand errand, String leg) throws TelephoneFailure {
        Optional<LegState> state = telephone.ask(leg);
        if (state.isPresent()) {
            voice.hear(new LegNews(leg, errand.carrier(), state.get(), LegNews.ASKED));
        } else {
            desk.failed(errand.call().attempt(), "lost");
        }
    }
}
