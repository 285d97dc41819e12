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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Turn;

/** A carrier in the hands of a test, which remembers what it was asked. Nobody else finds it ready. */
@ApplicationScoped
public class SagaTelephone implements ConferenceTelephone {
    public static final String NAME = "saga";
    /** How the names of legs begin that ring a customer: the tests make them, and say when they end. */
    static final String CUSTOMER = "CA-customer-";

    private final AtomicBoolean on = new AtomicBoolean();
    private final AtomicBoolean paced = new AtomicBoolean();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final Queue<TelephoneFailure.Kind> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<TelephoneFailure.Kind> notPlaced = new ConcurrentLinkedQueue<>();
    private final List<String> ordered = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> mixedUp = new AtomicReference<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Long> rungAt = new CopyOnWriteArrayList<>();
    private final List<OutboundCall> rung = new CopyOnWriteArrayList<>();
    private final Map<UUID, String> legs = new ConcurrentHashMap<>();
    private final Set<String> hungUp = ConcurrentHashMap.newKeySet();
    private final Queue<Consumer<String>> meanwhile = new ConcurrentLinkedQueue<>();

    public void isOn(boolean now) {
        on.set(now);
    }

    /** Whether it takes only so many calls a second. */
    void isPaced(boolean now) {
        paced.set(now);
    }

    @Override
    public boolean paced() {
        return paced.get();
    }

    /** Whether every question about a call goes unanswered. */
    public void isSilent(boolean now) {
        silent.set(now);
    }

    /** From now on this leg, too, is listed for every call that is looked for. */
    void mixesUp(String leg) {
        mixedUp.set(leg);
    }

    /** Happens to the next call, given its name, after its telephone rings and before the desk is told so. */
    void meanwhile(Consumer<String> happening) {
        meanwhile.add(happening);
    }

    /** What was asked of it, in order: {@code place}, {@code find}, {@code hang-up}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Every telephone that it made ring, in order. */
    public List<OutboundCall> rung() {
        return List.copyOf(rung);
    }

    /** The next orders to legs that talk are not taken, for these reasons. */
    void refuses(TelephoneFailure.Kind... kinds) {
        refusals.addAll(List.of(kinds));
    }

    /** The next calls are not placed, for these reasons. */
    void doesNotPlace(TelephoneFailure.Kind... kinds) {
        notPlaced.addAll(List.of(kinds));
    }

    /** What was ordered of legs that talk, in order: {@code lead customer/….farewell}, {@code mute}, {@code tell}. */
    List<String> ordered() {
        return List.copyOf(ordered);
    }

    public void forget() {
        notPlaced.clear();
        refusals.clear();
        ordered.clear();
        silent.set(false);
        paced.set(false);
        mixedUp.set(null);
        asked.clear();
        rung.clear();
        rungAt.clear();
        meanwhile.clear();
    }

    /** How long after that moment of {@link System#nanoTime} each call was placed. */
    List<Duration> rungAfter(long moment) {
        return rungAt.stream().map(at -> Duration.ofNanos(at - moment)).toList();
    }

    public static String leg(UUID attempt) {
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
    public boolean ringsBrowsers() {
        return true;
    }

    @Override
    public String place(OutboundCall call) throws TelephoneFailure {
        asked.add("place");
        TelephoneFailure.Kind refusal = notPlaced.poll();
        if (refusal != null) {
            throw new TelephoneFailure(refusal, "as the test wants it");
        }
        rung.add(call);
        rungAt.add(System.nanoTime());
        String leg = leg(call.attempt());
        legs.put(call.attempt(), leg);
        Optional.ofNullable(meanwhile.poll()).ifPresent(happening -> happening.accept(leg));
        return leg;
    }

    @Override
    public Optional<LegState> ask(String callSid) {
        if (callSid.startsWith(CUSTOMER)) {
            return Optional.of(LegState.live(LegState.Phase.TALKING));
        }
        return legs.containsValue(callSid)
                ? Optional.of(
                        hungUp.contains(callSid)
                                ? LegState.over(CallEnded.Result.CANCELLED, Duration.ZERO)
                                : LegState.live(LegState.Phase.RINGING))
                : Optional.empty();
    }

    @Override
    public List<String> findPlaced(OutboundCall call) throws TelephoneFailure {
        asked.add("find");
        if (silent.get()) {
            throw new TelephoneFailure(TelephoneFailure.Kind.UNCERTAIN, "as the test wants it");
        }
        return Stream.of(Optional.ofNullable(mixedUp.get()), Optional.ofNullable(legs.get(call.attempt())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void hangUp(String callSid) {
        asked.add("hang-up");
        hungUp.add(callSid);
    }

    @Override
    public void lead(String callSid, Turn next) throws TelephoneFailure {
        order("lead " + next.handler() + next.ref().substring(next.ref().indexOf('.')));
    }

    @Override
    public void mute(String conference, String callSid, boolean muted) throws TelephoneFailure {
        order("mute " + muted);
    }

    @Override
    public void tell(String conference, String callSid, Turn what) throws TelephoneFailure {
        order("tell");
    }

    private void order(String what) throws TelephoneFailure {
        ordered.add(what);
        TelephoneFailure.Kind kind = refusals.poll();
        if (kind != null) {
            throw new TelephoneFailure(kind, "as the test wants it");
        }
    }
}
