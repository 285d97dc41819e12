package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Tells a customer who is given back to the queue in the middle of a talk that a colleague will call, and only then ends
 * their leg. The engineer goes on at what follows every talk.
 */
@ApplicationScoped
class FarewellWork implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(FarewellWork.class.getName());

    @Inject
    CheckingDesk desk;

    @Inject
    Telephones telephones;

    @Override
    public String kind() {
        return Agenda.FAREWELL;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public int parallel() {
        return 4;
    }

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
        desk.talking(id)
                .ifPresent(talk -> telephones
                        .ready(talk.carrier())
                        .filter(ConferenceTelephone.class::isInstance)
                        .map(ConferenceTelephone.class::cast)
                        .ifPresent(telephone -> lead(telephone, talk.callSid(), id)));
    }

    private static void lead(ConferenceTelephone telephone, String leg, UUID attempt) {
        try {
            telephone.lead(leg, new Turn(CustomerCalls.NAME, attempt + ".handed"));
        } catch (TelephoneFailure e) {
            if (e.kind() != TelephoneFailure.Kind.PERMANENT) {
                // Done twice is as done once: the work is repeated.
                throw new IllegalStateException("the customer's leg was not led away: " + e.kind(), e);
            }
            LOG.log(Level.INFO, e, () -> "The customer of attempt " + attempt + " has hung up before");
        }
    }
}
