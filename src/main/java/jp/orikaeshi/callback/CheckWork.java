package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Asks the carrier about a leg that has been silent, and again until it is over. Silence is never taken for an end:
 * status callbacks get lost, and a clock that was moved says nothing about a telephone.
 */
@ApplicationScoped
class CheckWork implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(CheckWork.class.getName());
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration WHILE_TALKING = Duration.ofSeconds(60);

    @Inject
    CheckingDesk desk;

    @Inject
    AttemptDesk attempts;

    @Inject
    ConferringDesk conferring;

    @Inject
    Telephones telephones;

    @Inject
    VoiceDesk voice;

    @Override
    public String kind() {
        return Agenda.CHECK;
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
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(1L << Math.min(attempt, 5)));
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        UUID id = UUID.fromString(item.key());
        desk.standing(id).ifPresent(standing -> check(id, standing));
    }

    private void check(UUID attempt, Standing standing) {
        Optional<Telephone> telephone = telephones.ready(standing.carrier());
        if (standing.over()) {
            if (!standing.decided()) {
                attempts.hear(attempt, LegEvent.SETTLED);
            }
        } else if (telephone.isEmpty()) {
            desk.again(attempt, WHILE_TALKING);
        } else {
            ask(telephone.get(), attempt, standing);
        }
    }

    private void ask(Telephone telephone, UUID attempt, Standing standing) {
        try {
            if (standing.leg().isPresent()) {
                askAbout(telephone, attempt, standing, standing.leg().get());
            } else if (standing.decided()) {
                lookForUnwanted(telephone, attempt, standing);
            }
            // Without a leg and undecided, it is still being placed: the worker that does so asks.
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "The carrier could not be asked about attempt " + attempt);
            desk.again(attempt, SOON);
        }
    }

    private void askAbout(Telephone telephone, UUID attempt, Standing standing, String leg) throws TelephoneFailure {
        if (standing.unwanted()) {
            telephone.hangUp(leg);
        }
        Optional<LegState> state = telephone.ask(leg);
        if (state.isEmpty()) {
            attempts.hear(attempt, LegEvent.LOST);
            // Whoever is left in a conference would hear nothing.
            var unused = conferring.hear(attempt, ConferenceEvent.ENGINEER_GONE);
            return;
        }
        voice.hear(new LegNews(leg, standing.carrier(), state.get(), LegNews.ASKED));
        if (state.get().result() != null) {
            attempts.hear(attempt, LegEvent.ofEngineerLeg(state.get().result()));
        } else {
            desk.again(attempt, state.get().phase() == LegState.Phase.TALKING ? WHILE_TALKING : SOON);
        }
    }

    private void lookForUnwanted(Telephone telephone, UUID attempt, Standing standing) throws TelephoneFailure {
        Optional<String> placed = attempts.ofThis(attempt, telephone.findPlaced(standing.call()));
        if (placed.isPresent()) {
            desk.found(attempt, placed.get());
        } else {
            desk.notFound(attempt);
        }
    }
}
