package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.DutyPlans;

/**
 * Which telephones ring or talk, for whatever reason. Whoever wants to make one ring {@link #choose chooses} first, looks
 * here, and writes down what it wants in the same transaction.
 */
@ApplicationScoped
public class TelephonesInUse {
    @Inject
    CallAttempts attempts;

    @Inject
    Conferences conferences;

    @Inject
    @Any
    Instance<OtherCalls> others;

    @Inject
    DutyPlans plans;

    @Inject
    Agenda agenda;

    /** Waits until nobody else chooses a telephone; nobody does until this transaction ends. */
    public void choose() {
        attempts.oneChoiceAtATime();
    }

    /** All of them: engineers', their colleagues', those of customers once an engineer has accepted, and the others. */
    public Set<PhoneNumber> all() {
        return Stream.of(ofEngineers(), attempts.customersOnTheTelephone(), byOthers())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Those of engineers, and of colleagues who were called into a talk. */
    Set<PhoneNumber> ofEngineers() {
        Set<PhoneNumber> inUse = new HashSet<>(attempts.phonesInUse());
        inUse.addAll(conferences.phonesInUse());
        return inUse;
    }

    /** Those that ring or talk for what is no call-back. */
    Set<PhoneNumber> byOthers() {
        return others.stream().flatMap(calls -> calls.inUse().stream()).collect(Collectors.toSet());
    }

    /** When the telephones of engineers rang since then. */
    Map<PhoneNumber, List<Instant>> ringsSince(Instant since) {
        Map<PhoneNumber, List<Instant>> rings = new HashMap<>(attempts.ringsSince(since));
        others.forEach(calls -> calls.ringsSince(since)
                .forEach((phone, at) -> rings.merge(
                        phone,
                        at,
                        (one, more) ->
                                Stream.of(one, more).flatMap(List::stream).toList())));
        return rings;
    }

    /** Until when this engineer's telephone may not ring, since it has often enough; empty if it may. */
    public Optional<Instant> engineerHeldBackUntil(PhoneNumber phone, Instant now) {
        List<Instant> rings = ringsSince(now.minus(Spacing.HOUR)).getOrDefault(phone, List.of());
        return Spacing.heldBackUntil(rings, plans.callback().pace().engineer(), now);
    }

    /** Whether somebody knows the leg as their own, so that it is nobody else's who looks for one in a carrier's list. */
    public boolean knows(String leg) {
        return attempts.byLeg(leg).isPresent()
                || attempts.byCustomerLeg(leg).isPresent()
                || conferences.invitationByLeg(leg).isPresent()
                || othersKnow(leg);
    }

    /** The same of calls that are no call-backs. */
    boolean othersKnow(String leg) {
        return others.stream().anyMatch(calls -> calls.knows(leg));
    }

    /** One is free again: whoever waits for one looks. */
    public void free(Instant now) {
        agenda.telephoneFree(now);
    }
}
