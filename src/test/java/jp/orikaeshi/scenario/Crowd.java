package jp.orikaeshi.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everybody whose telephone the desk makes ring: most answer, some do all that people and machines do instead. */
final class Crowd implements AutoCloseable {
    private static final long POLL = 10_000_000;
    private static final int LONGEST_MOMENT_MILLIS = 400;

    private final FakeCarrier carrier;
    private final RandomGenerator luck;
    private final Set<String> customers;
    private final Set<String> neverThere;
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Set<Leg> seen = ConcurrentHashMap.newKeySet();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<String> joined = ConcurrentHashMap.newKeySet();
    private final List<Leg> joinedLegs = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    /**
     * A crowd.
     *
     * @param neverThere those customers whose telephone always rings out
     */
    Crowd(FakeCarrier carrier, RandomGenerator luck, Set<String> customers, Set<String> neverThere) {
        this.carrier = carrier;
        this.luck = luck;
        this.customers = Set.copyOf(customers);
        this.neverThere = Set.copyOf(neverThere);
        people.execute(this::listen);
    }

    /** The numbers of the customers who talked with an engineer. */
    Set<String> joined() {
        return Set.copyOf(joined);
    }

    /** The calls in which a customer talked with an engineer. */
    List<Leg> conversations() {
        return List.copyOf(joinedLegs);
    }

    /** What nobody should have to go through. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void listen() {
        while (!over) {
            carrier.legs().stream()
                    .filter(leg -> leg.direction != Leg.Direction.INBOUND)
                    // Nobody picks up what does not ring yet.
                    .filter(leg -> !leg.status().equals("queued"))
                    .filter(seen::add)
                    .forEach(leg -> people.execute(() -> rung(leg)));
            LockSupport.parkNanos(POLL);
        }
    }

    private void rung(Leg leg) {
        try {
            if (leg.direction == Leg.Direction.API) {
                engineer(leg);
            } else {
                customer(leg);
            }
        } catch (AssertionError | RuntimeException e) {
            // A telephone that has gone dead in somebody's hand is part of the storm.
            if (!leg.over()) {
                faults.add(leg + ": " + e.getMessage());
                carrier.end(leg, "completed");
            }
        }
    }

    private void engineer(Leg leg) {
        OnThePhone here = new OnThePhone(carrier, leg);
        aMoment();
        double chance = luck.nextDouble();
        if (chance < 0.72) {
            here.answers();
            aMoment();
            here.presses("1");
        } else if (chance < 0.78) {
            here.answers().presses("2");
        } else if (chance < 0.84) {
            here.doesNotAnswer();
        } else if (chance < 0.89) {
            here.isBusy();
        } else if (chance < 0.94) {
            here.answers().staysSilent();
        } else if (chance < 0.98) {
            here.answers().hangsUp();
        } else {
            here.cannotBeReached();
        }
    }

    private void customer(Leg leg) {
        OnThePhone here = new OnThePhone(carrier, leg);
        aMoment();
        double chance = luck.nextDouble();
        if (neverThere.contains(leg.to) || chance < 0.08) {
            here.doesNotAnswer();
        } else if (chance < 0.13) {
            here.isBusy();
        } else if (chance < 0.20) {
            here.answersAsMachine().staysSilent();
        } else {
            here.answers();
            if (!carrier.playback(leg).joined() && !leg.over()) {
                // Taken for a machine by an earlier report: a person who is asked for a key presses it.
                here.presses("1");
            }
            if (carrier.playback(leg).joined() && !leg.over()) {
                talks(leg);
            }
        }
    }

    private void talks(Leg leg) {
        joined.add(leg.to);
        joinedLegs.add(leg);
        aMoment();
        carrier.end(leg, "completed");
        // Asked how it went, the engineer hangs up.
        if (leg.parent != null) {
            new OnThePhone(carrier, leg.parent).hangsUp();
        }
    }

    private void aMoment() {
        LockSupport.parkNanos(luck.nextLong(LONGEST_MOMENT_MILLIS * 1_000_000L));
    }

    /** Telephones that rang although they should not have. */
    List<String> wrongRings() {
        List<Leg> legs = carrier.legs().stream()
                .filter(leg -> leg.direction != Leg.Direction.INBOUND)
                .toList();
        Stream<String> twiceAtOnce = legs.stream()
                .flatMap(leg -> legs.stream()
                        .filter(other ->
                                leg != other && leg.to.equals(other.to) && !other.created.isBefore(leg.created))
                        .filter(leg::overlaps)
                        .map(other -> "rang while in use: " + other + " at " + other.created));
        Stream<String> afterwards = joinedLegs.stream()
                .flatMap(talk -> legs.stream()
                        .filter(later -> talk != later && talk.to.equals(later.to))
                        .filter(later -> later.created.isAfter(talk.created))
                        .map(later -> "rang after the customer was reached: " + later + " at " + later.created));
        Stream<String> strangers = legs.stream()
                .filter(leg -> leg.direction == Leg.Direction.DIAL && !customers.contains(leg.to))
                .map(leg -> "nobody's: " + leg);
        return Stream.of(twiceAtOnce, afterwards, strangers).flatMap(all -> all).toList();
    }

    /** Attempts that were placed more than once. */
    List<String> placedTwice() {
        Map<String, Long> placed = carrier.legs().stream()
                .filter(leg -> leg.direction == Leg.Direction.API)
                .collect(java.util.stream.Collectors.groupingBy(
                        leg -> leg.orders.getOrDefault("Url", ""), java.util.stream.Collectors.counting()));
        return placed.entrySet().stream()
                .filter(times -> times.getValue() > 1)
                .map(times -> times.getValue() + " x " + times.getKey())
                .toList();
    }

    @Override
    public void close() {
        over = true;
        people.shutdownNow();
    }
}
