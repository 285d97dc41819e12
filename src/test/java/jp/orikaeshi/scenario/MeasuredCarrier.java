package jp.orikaeshi.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.app.RunningDesk;

/** The stories' carrier for programs that measure: a customer's call and an engineer's are a method each. */
public final class MeasuredCarrier implements AutoCloseable {
    private static final Pattern TICKET = Pattern.compile("チケット番号 (\\d+)");

    private final FakeCarrier carrier;
    private final Queue<Duration> webhooks = new ConcurrentLinkedQueue<>();

    /**
     * A customer's call that is over.
     *
     * @param identifying from the name's being said to the answer: the same transaction puts the snapshot on the ticket
     * @param asked when the desk had heard the last thing it needed
     */
    public record Call(String sid, Duration identifying, Instant asked) {}

    /** An engineer's telephone that rang at {@code rang} and was picked up: the brief was about {@code ticket}. */
    public record Ring(long ticket, Instant rang) {}

    public MeasuredCarrier(RunningDesk desk) {
        carrier = new FakeCarrier(desk.carrierPort(), desk.base());
        carrier.webhooks().timedBy(webhooks::add);
    }

    /** One whole call. {@code pause} runs before each thing that the caller does: listening takes a person some time. */
    public Call call(String from, String line, String number, String name, Runnable pause) {
        OnThePhone caller = new Phone(carrier, from).calls(line);
        pause.run();
        caller.presses(number + "#");
        pause.run();
        Instant said = Instant.now();
        caller.says(name);
        Duration identifying = Duration.between(said, Instant.now());
        pause.run();
        caller.presses("2");
        pause.run();
        caller.presses("1");
        Instant asked = Instant.now();
        caller.isOver();
        return new Call(caller.sid(), identifying, asked);
    }

    /** Picks up every engineer's telephone that rings now, listens to the brief, accepts, and both hang up. */
    public List<Ring> answerAll() {
        return carrier.legs().stream()
                .filter(leg -> leg.direction == Leg.Direction.API)
                .filter(Leg::expect)
                .map(this::answer)
                .toList();
    }

    private Ring answer(Leg leg) {
        OnThePhone engineer = new OnThePhone(carrier, leg).answers();
        Matcher brief = TICKET.matcher(engineer.heard());
        if (!brief.find()) {
            throw new AssertionError("no ticket in the brief: " + engineer.heard());
        }
        engineer.presses("1");
        carrier.legs().stream()
                .filter(customer -> leg.equals(customer.parent) && customer.expect())
                .forEach(customer ->
                        new OnThePhone(carrier, customer).isConnected().hangsUp());
        return new Ring(Long.parseLong(brief.group(1)), leg.created);
    }

    /** How long each webhook took to be answered, since the last time this was asked. */
    public List<Duration> webhooks() {
        List<Duration> taken = List.copyOf(webhooks);
        webhooks.removeAll(taken);
        return taken;
    }

    /** What the desk answered badly. */
    public List<String> faults() {
        return carrier.webhooks().faults();
    }

    @Override
    public void close() {
        carrier.close();
    }
}
