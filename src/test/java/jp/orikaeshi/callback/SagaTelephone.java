package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.LegState;

/** A carrier in the hands of a test, which remembers what it was asked. Nobody else finds it ready. */
@ApplicationScoped
public class SagaTelephone implements Telephone {
    static final String NAME = "saga";

    private final AtomicBoolean on = new AtomicBoolean();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<OutboundCall> rung = new CopyOnWriteArrayList<>();
    private final Map<UUID, String> legs = new ConcurrentHashMap<>();
    private final Set<String> hungUp = ConcurrentHashMap.newKeySet();
    private final Queue<Consumer<String>> meanwhile = new ConcurrentLinkedQueue<>();

    void isOn(boolean now) {
        on.set(now);
    }

    /** Whether every question about a call goes unanswered. */
    void isSilent(boolean now) {
        silent.set(now);
    }

    /** Happens to the next call, given its name, after its telephone rings and before the desk is told so. */
    void meanwhile(Consumer<String> happening) {
        meanwhile.add(happening);
    }

    /** What was asked of it, in order: {@code place}, {@code find}, {@code hang-up}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Every telephone that it made ring, in order. */
    List<OutboundCall> rung() {
        return List.copyOf(rung);
    }

    void forget() {
        silent.set(false);
        asked.clear();
        rung.clear();
        meanwhile.clear();
    }

    static String leg(UUID attempt) {
        return "CA" + attempt;
    }

    @Override
    public String carrier() {
        return NAME;
    }

    @Override
    public boolean ready() {
        return on.get();
    }

    @Override
    public String place(OutboundCall call) {
        asked.add("place");
        rung.add(call);
        String leg = leg(call.attempt());
        legs.put(call.attempt(), leg);
        Optional.ofNullable(meanwhile.poll()).ifPresent(happening -> happening.accept(leg));
        return leg;
    }

    @Override
    public Optional<LegState> ask(String callSid) {
        return legs.containsValue(callSid)
                ? Optional.of(
                        hungUp.contains(callSid)
                                ? LegState.over(CallEnded.Result.CANCELLED, Duration.ZERO)
                                : LegState.live(LegState.Phase.RINGING))
                : Optional.empty();
    }

    @Override
    public Optional<String> findPlaced(OutboundCall call) throws TelephoneFailure {
        asked.add("find");
        if (silent.get()) {
            throw new TelephoneFailure(TelephoneFailure.Kind.UNCERTAIN, "as the test wants it");
        }
        return Optional.ofNullable(legs.get(call.attempt()));
    }

    @Override
    public void hangUp(String callSid) {
        asked.add("hang-up");
        hungUp.add(callSid);
    }
}
