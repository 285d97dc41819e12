package jp.orikaeshi.callback;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.duty.CallbackPlan;
import jp.orikaeshi.duty.DutyPlan;
import jp.orikaeshi.duty.EscalationPolicy;

/**
 * What the desk file says about calling.
 *
 * @param rounds through the whole order before the desk is warned
 * @param pause between rounds, and before looking again for somebody on duty
 * @param retry how long after the first, second, … call that did not reach the customer the next follows; the last
 *     one repeats
 * @param giveUp how long after the request nobody is called any more
 */
record Rules(int rounds, Duration pause, List<Duration> retry, Duration giveUp) {
    Rules {
        retry = List.copyOf(retry);
    }

    static Rules of(DutyPlan duty, CallbackPlan callback) {
        return new Rules(duty.rounds(), duty.pause(), callback.retry(), callback.giveUp());
    }

    /** The same with what an escalation policy says of its own. */
    Rules by(Optional<EscalationPolicy> policy) {
        return new Rules(
                policy.flatMap(EscalationPolicy::rounds).orElse(rounds),
                policy.flatMap(EscalationPolicy::pause).orElse(pause),
                retry,
                giveUp);
    }

    Duration longestRetry() {
        return retry.stream().max(Comparator.naturalOrder()).orElse(pause);
    }

    /** How long to wait after the {@code n}-th time, from 1. Never shorter than a pause if nothing is set. */
    Duration retryAfter(int n) {
        return retry.isEmpty() ? pause : retry.get(Math.min(n, retry.size()) - 1);
    }
}
