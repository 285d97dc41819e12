package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.CallPace;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineers;

/** Who can be called now, and whose telephone is in use. */
@ApplicationScoped
class DutyRoom {
    @Inject
    DutyPlans plans;

    @Inject
    Engineers engineers;

    @Inject
    CallAttempts attempts;

    @Inject
    TelephonesInUse telephones;

    @Inject
    Ladders ladders;

    /** Waits until nobody else chooses; nobody does until this transaction ends. */
    void enter() {
        telephones.choose();
    }

    /** What the call-back may do now. Holds only for whoever has {@link #enter entered}. */
    Situation situation(Callback callback, Instant now) {
        Map<String, PhoneNumber> reachable = engineers.telephones();
        Ladder ladder = ladders.of(callback, reachable::containsKey, now);
        Set<PhoneNumber> byOthers = telephones.byOthers();
        Set<PhoneNumber> inUse = telephones.ofEngineers();
        inUse.addAll(byOthers);
        Set<String> onTheTelephone = reachable.keySet().stream()
                .filter(login -> inUse.contains(reachable.get(login)))
                .collect(Collectors.toSet());
        Rules rules = rules().by(ladders.policy(callback));
        return new Situation(
                now,
                callback.owedFrom(),
                callback.progress(),
                ladder,
                onTheTelephone,
                heldBack(callback, reachable, byOthers, now),
                rules,
                callback.nextEngineer().filter(reachable::containsKey).orElse(null));
    }

    private HeldBack heldBack(
            Callback callback, Map<String, PhoneNumber> phones, Set<PhoneNumber> byOthers, Instant now) {
        CallPace pace = plans.callback().pace();
        Instant since = now.minus(Spacing.HOUR);
        Map<PhoneNumber, List<Instant>> rings = telephones.ringsSince(since);
        Map<String, Instant> engineers = new HashMap<>();
        phones.forEach(
                (login, phone) -> Spacing.heldBackUntil(rings.getOrDefault(phone, List.of()), pace.engineer(), now)
                        .ifPresent(until -> engineers.put(login, until)));
        Optional<Instant> customer = byOthers.contains(callback.number()) || attempts.rungForAnother(callback)
                ? Optional.of(now.plus(NextStep.BUSY))
                : Spacing.heldBackUntil(attempts.ringsOfCustomerSince(callback.number(), since), pace.customer(), now);
        return new HeldBack(customer.orElse(null), engineers);
    }

    Rules rules() {
        return Rules.of(plans.duty(), plans.callback());
    }
}
