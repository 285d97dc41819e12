package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Gives the carrier the next order of a conference. While there is none it asks about the legs that nobody else asks
 * about: a report may have been lost, and somebody would hear nothing.
 */
@ApplicationScoped
class ConferenceWork implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(ConferenceWork.class.getName());
    private static final Duration WHILE_TALKING = Duration.ofSeconds(30);

    @Inject
    ConferringDesk desk;

    @Inject
    AttemptDesk attempts;

    @Inject
    Telephones telephones;

    @Inject
    TurnWait turn;

    @Inject
    VoiceDesk voice;

    @Override
    public String kind() {
        return Agenda.CONFERENCE;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public int parallel() {
        return 4;
    }

    /** Two people wait for each order. */
    @Override
    public Duration lease() {
        return DialWork.LEASE;
    }

    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(1L << Math.min(attempt - 1, 5)));
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        UUID id = UUID.fromString(item.key());
        desk.next(id).ifPresentOrElse(this::give, () -> watch(id));
    }

    private void give(ConferenceTask task) {
        Optional<ConferenceTelephone> telephone = telephone(task.carrier());
        if (telephone.isEmpty()) {
            desk.notTaken(task, false);
            return;
        }
        try {
            switch (task.order()) {
                case RING_COLLEAGUE -> ring(telephone.get(), Objects.requireNonNull(task.colleague()));
                case STOP_COLLEAGUE -> stop(telephone.get(), task, Objects.requireNonNull(task.colleague()));
                default -> {
                    order(telephone.get(), task);
                    desk.done(task, true);
                }
            }
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> task.order() + " of attempt " + task.attempt() + ": " + e.kind());
            if (e.kind() == TelephoneFailure.Kind.PERMANENT && !task.order().inside()) {
                desk.done(task, false);
            } else {
                // Somebody may have left, and nobody has heard of it.
                ask(task.attempt());
                desk.notTaken(task, e.kind() == TelephoneFailure.Kind.UNCERTAIN);
            }
        }
    }

    private void order(ConferenceTelephone telephone, ConferenceTask task) throws TelephoneFailure {
        UUID attempt = task.attempt();
        String name = Conference.name(attempt);
        switch (task.order()) {
            case MOVE_CUSTOMER ->
                telephone.lead(task.customerLeg(), new Turn(CustomerCalls.NAME, attempt + ".conference"));
            case LEAD_CUSTOMER_OUT ->
                telephone.lead(task.customerLeg(), new Turn(CustomerCalls.NAME, attempt + ".farewell"));
            case LEAD_ENGINEER_OUT ->
                telephone.lead(task.engineerLeg(), new Turn(EngineerCalls.NAME, attempt + ".alone"));
            case MUTE_ENGINEER -> telephone.mute(name, task.engineerLeg(), true);
            case UNMUTE_ENGINEER -> telephone.mute(name, task.engineerLeg(), false);
            case TELL_BRIEF, TELL_IN_VAIN -> telephone.tell(name, task.engineerLeg(), ConferenceWords.turn(task));
            case STOP_COLLEAGUE, RING_COLLEAGUE -> throw new IllegalStateException("is about another leg");
        }
    }

    private void stop(Telephone telephone, ConferenceTask task, ConferenceTask.ColleagueLeg colleague)
            throws TelephoneFailure {
        Optional<String> leg = colleague.sid().isPresent()
                ? colleague.sid()
                : attempts.ofThis(colleague.invitation(), telephone.findPlaced(colleague.call()));
        if (leg.isPresent()) {
            // Its name first: by that its end is known, which may have come before.
            desk.placed(colleague.invitation(), leg.get());
            telephone.hangUp(leg.get());
            desk.done(task, true);
        } else {
            desk.notPlaced(colleague.invitation(), false);
        }
    }

    private void ring(Telephone telephone, ConferenceTask.ColleagueLeg colleague) {
        try {
            if (!colleague.placed()) {
                place(telephone, colleague);
                return;
            }
            Optional<String> placed = attempts.ofThis(colleague.invitation(), telephone.findPlaced(colleague.call()));
            if (placed.isPresent()) {
                desk.placed(colleague.invitation(), placed.get());
            } else {
                desk.notPlaced(colleague.invitation(), false);
            }
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "Invitation " + colleague.invitation() + " not placed: " + e.kind());
            // A question that is refused says nothing about a call that may ring.
            boolean certainly = !colleague.placed() && e.kind() != TelephoneFailure.Kind.UNCERTAIN;
            if (certainly && e.kind() == TelephoneFailure.Kind.PERMANENT) {
                desk.refused(colleague.invitation());
            } else {
                desk.notPlaced(colleague.invitation(), certainly);
            }
        }
    }

    private void place(Telephone telephone, ConferenceTask.ColleagueLeg colleague) throws TelephoneFailure {
        if (turn.until(colleague.placeAt())) {
            desk.placed(colleague.invitation(), telephone.place(colleague.call()));
        } else {
            desk.notPlaced(colleague.invitation(), false);
        }
    }

    private void watch(UUID attempt) {
        ask(attempt);
        if (!desk.watched(attempt).isEmpty()) {
            desk.again(attempt, WHILE_TALKING);
        }
    }

    private void ask(UUID attempt) {
        List<ConferringDesk.WatchedLeg> legs = desk.watched(attempt);
        for (ConferringDesk.WatchedLeg leg : legs) {
            try {
                Optional<ConferenceTelephone> telephone = telephone(leg.carrier());
                if (telephone.isPresent()) {
                    Optional<LegState> state = telephone.get().ask(leg.callSid());
                    state.ifPresentOrElse(
                            known -> voice.hear(new LegNews(leg.callSid(), leg.carrier(), known, LegNews.ASKED)),
                            () -> desk.lost(attempt, leg.callSid()));
                }
            } catch (TelephoneFailure e) {
                LOG.log(Level.WARNING, e, () -> "The carrier could not be asked about a leg of " + attempt);
            }
        }
    }

    private Optional<ConferenceTelephone> telephone(String carrier) {
        return telephones
                .ready(carrier)
                .filter(ConferenceTelephone.class::isInstance)
                .map(ConferenceTelephone.class::cast);
    }
}
