package jp.orikaeshi.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's record of one call between two numbers, with its own words: queued, ringing, in-progress, completed,
 * no-answer, busy, failed, canceled.
 */
final class Leg {
    enum Direction {
        INBOUND("inbound"),
        API("outbound-api"),
        DIAL("outbound-dial");

        final String word;

        Direction(String word) {
            this.word = word;
        }
    }

    private static final List<String> LIVE = List.of("queued", "ringing", "in-progress");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final String sid = "CA%032x".formatted(System.nanoTime() * 1000 + NUMBERS.incrementAndGet());
    final String from;
    final String to;
    final Direction direction;
    final @Nullable Leg parent;
    final Instant created;
    final Map<String, String> orders;
    private final AtomicInteger sequence = new AtomicInteger();
    private String status = "queued";
    private @Nullable Instant overAt;
    private boolean expected;

    /**
     * A call.
     *
     * @param orders what whoever placed it asked for: {@code Url}, {@code StatusCallback} and so on
     */
    Leg(
            Direction direction,
            String from,
            String to,
            Map<String, String> orders,
            @Nullable Leg parent,
            Instant created) {
        this.direction = direction;
        this.from = from;
        this.to = to;
        this.orders = Map.copyOf(orders);
        this.parent = parent;
        this.created = created;
    }

    synchronized String status() {
        return status;
    }

    /** False, and nothing changes, if the call is over already. */
    synchronized boolean becomes(String next) {
        if (!LIVE.contains(status)) {
            return false;
        }
        status = next;
        overAt = LIVE.contains(next) ? null : Instant.now();
        return true;
    }

    /** False, and nothing changes, if it does not ring. */
    synchronized boolean pickedUp() {
        return status.equals("ringing") && becomes("in-progress");
    }

    /** Whether it was not over when the other one began, which was placed later or in the same instant. */
    synchronized boolean overlaps(Leg later) {
        return overAt == null || overAt.isAfter(later.created);
    }

    synchronized boolean over() {
        return !LIVE.contains(status);
    }

    synchronized boolean talking() {
        return status.equals("in-progress");
    }

    /** Somebody in the story waits for this one. False if somebody did before, or it does not ring. */
    synchronized boolean expect() {
        boolean first = !expected && status.equals("ringing");
        expected |= first;
        return first;
    }

    synchronized boolean expected() {
        return expected;
    }

    int nextSequence() {
        return sequence.getAndIncrement();
    }

    /** What every webhook about this call says. */
    Map<String, String> facts(String account) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "AccountSid", account,
                "ApiVersion", "2010-04-01",
                "CallSid", sid,
                "From", from,
                "Caller", from,
                "To", to,
                "Called", to,
                "CallStatus", status(),
                "Direction", direction.word));
        if (parent != null) {
            facts.put("ParentCallSid", parent.sid);
        }
        return facts;
    }

    @Override
    public String toString() {
        return direction.word + " call to " + to + " (" + status() + ")";
    }
}
