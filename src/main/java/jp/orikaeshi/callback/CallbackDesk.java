package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Asking for a call-back. Dialling begins at once; the due time is the promise, not the start. */
@ApplicationScoped
@Transactional
public class CallbackDesk {
    @Inject
    Clock clock;

    @Inject
    Callbacks callbacks;

    @Inject
    Worklist worklist;

    /**
     * Asks for a call. If one stands for the ticket already, that one is answered, with the new number.
     *
     * @param number whom to call
     * @param line what the customer sees: the number that they dialled
     * @param carrier whose telephone places it
     */
    public CallbackView request(long ticket, PhoneNumber number, PhoneNumber line, String carrier) {
        Instant now = clock.instant();
        Optional<Callback> standing =
                callbacks.latest(ticket).filter(c -> c.state().standing());
        standing.ifPresent(c -> c.callAt(number));
        return view(standing.orElseGet(() -> begin(ticket, number, line, carrier, now)));
    }

    /** The call-back of a ticket: the one that stands, or the last one. */
    public Optional<CallbackView> of(long ticket) {
        return callbacks.latest(ticket).map(CallbackDesk::view);
    }

    private Callback begin(long ticket, PhoneNumber number, PhoneNumber line, String carrier, Instant now) {
        Callback callback =
                new Callback(UUID.randomUUID(), ticket, number, line, carrier, now.plus(Duration.ofMinutes(30)), now);
        callbacks.add(callback);
        worklist.add(WorkItem.of("callback-dial", callback.id().toString(), now));
        return callback;
    }

    private static CallbackView view(Callback callback) {
        return new CallbackView(
                callback.id(),
                callback.state(),
                callback.number(),
                callback.line(),
                callback.requestedAt(),
                callback.dueAt(),
                callback.reachedAt().orElse(null),
                callback.state() == CallbackState.SCHEDULED
                        ? callback.progress().nextAt()
                        : null,
                callback.hindrance().orElse(null),
                List.of());
    }
}
