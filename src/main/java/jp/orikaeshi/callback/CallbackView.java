package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.sla.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A call-back as others see it: the {@code callback} of a ticket.
 *
 * @param number whom we call
 * @param line the caller ID
 * @param dueAt the promise
 * @param nextAt when the next telephone rings; null while one does, and once it is over
 * @param hindrance why nothing happens although something should; null normally
 * @param onTheTelephone whether a telephone rings for it, or may, or somebody talks: then it cannot be cancelled
 * @param window when the customer wants to be called; null: as soon as possible
 * @param calledOff why it was cancelled; null if it was not
 */
public record CallbackView(
        UUID id,
        CallbackState state,
        PhoneNumber number,
        PhoneNumber line,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant reachedAt,
        @Nullable Instant nextAt,
        @Nullable Hindrance hindrance,
        boolean onTheTelephone,
        @Nullable Window window,
        @Nullable Withdrawal calledOff,
        List<AttemptView> attempts) {
    public CallbackView {
        attempts = List.copyOf(attempts);
    }

    /** Whether it was made, and its engineer has not said yet what came of it. */
    public boolean wantsResult() {
        return state == CallbackState.REACHED
                && attempts.stream()
                        .filter(attempt -> attempt.outcome() == Outcome.REACHED)
                        .reduce((earlier, later) -> later)
                        .filter(attempt -> attempt.result() == null)
                        .isPresent();
    }

    /**
     * One attempt.
     *
     * @param n from 1
     * @param engineer the login of the one whose telephone rang
     * @param decidedAt when the outcome was known; null until then
     * @param hungUp whether the engineer who declined hung up, and pressed no key
     * @param detail how exactly it came to that; null where the outcome says it
     * @param result what the engineer says of the call; null unless they have
     */
    public record AttemptView(
            int n,
            String engineer,
            Instant startedAt,
            @Nullable Instant decidedAt,
            Outcome outcome,
            boolean hungUp,
            @Nullable Detail detail,
            @Nullable CallResult result) {

        /** What became of it, for {@code timeline.outcome.CODE}: finer than the contract's outcomes. */
        public String code() {
            if (hungUp) {
                return Detail.ENGINEER_HUNG_UP.code();
            }
            return detail == null ? outcome.code() : detail.code();
        }
    }
}
