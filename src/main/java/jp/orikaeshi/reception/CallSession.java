package jp.orikaeshi.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/** One inbound call from answer to hang-up: where in the flow it is, and what the caller has told so far. */
@Entity
@Table(name = "call_session")
public class CallSession {
    @Id
    @Column(name = "call_sid")
    private String callSid;

    private String carrier;
    private PhoneNumber line;
    private @Nullable PhoneNumber caller;
    private String locale;
    private String flow;
    private @Nullable String step;
    private int turn;

    @Convert(converter = TriesConverter.class)
    private Map<String, Integer> tries = new HashMap<>();

    private long ticket;

    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    private Identification identification;
    private @Nullable String heard;

    @Column(name = "callback_number")
    private @Nullable PhoneNumber callbackNumber;

    @Convert(converter = WindowsConverter.class)
    private List<Window> offered = List.of();

    @Column(name = "window_from")
    private @Nullable Instant windowFrom;

    @Column(name = "window_until")
    private @Nullable Instant windowUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "wished_time")
    private @Nullable WishedTime wishedTime;

    private boolean promised;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CallSession() {}

    CallSession(CallInput input, LineProfile profile, long ticket, Instant now) {
        this.callSid = input.callSid();
        this.carrier = input.carrier();
        this.line = input.to();
        this.caller = input.from();
        this.locale = profile.locale().toLanguageTag();
        this.flow = profile.flow();
        this.ticket = ticket;
        this.identification = Identification.UNKNOWN;
        this.startedAt = now;
    }

    String callSid() {
        return callSid;
    }

    String carrier() {
        return carrier;
    }

    PhoneNumber line() {
        return line;
    }

    Optional<PhoneNumber> caller() {
        return Optional.ofNullable(caller);
    }

    /** The caller's number if we may ring it. */
    Optional<PhoneNumber> usableCaller() {
        return caller().filter(PhoneNumber::diallable);
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    String flow() {
        return flow;
    }

    @Nullable
    String step() {
        return step;
    }

    /** The ticket under which the trouble goes on. */
    long ticket() {
        return ticket;
    }

    Optional<UUID> customer() {
        return Optional.ofNullable(customerId);
    }

    Identification identification() {
        return identification;
    }

    String heard() {
        return heard == null ? "" : heard;
    }

    Optional<PhoneNumber> callbackNumber() {
        return Optional.ofNullable(callbackNumber);
    }

    boolean promised() {
        return promised;
    }

    boolean over() {
        return endedAt != null;
    }

    int triesAt(String name) {
        return tries.getOrDefault(name, 0);
    }

    /** The caller is asked here now, once more. */
    Turn askAt(String name) {
        step = name;
        // Complete before it is assigned: a copy that is still equal counts as no change, and would not be written.
        Map<String, Integer> more = new HashMap<>(tries);
        more.merge(name, 1, Integer::sum);
        tries = more;
        turn++;
        return new Turn("reception", Integer.toString(turn));
    }

    void numberBelongsTo(UUID customer) {
        customerId = customer;
    }

    void heard(String name) {
        heard = name;
    }

    /** Who calls is settled; the trouble goes on under {@code goesOn}. */
    void identified(Identification how, long goesOn) {
        identification = how;
        ticket = goesOn;
    }

    /** The trouble goes on under another number, and still nobody knows who calls. */
    void goesOnAt(long number) {
        ticket = number;
    }

    void callBackAt(PhoneNumber number) {
        callbackNumber = number;
    }

    /** The number keyed in was not the one meant. */
    void forgetCallbackNumber() {
        callbackNumber = null;
    }

    /** What the caller may choose from now: what a key means is what it meant when it was said. */
    void offers(List<Window> windows) {
        offered = List.copyOf(windows);
    }

    List<Window> offered() {
        return offered;
    }

    /** Chosen, and not yet confirmed. */
    void chooses(Window window) {
        windowFrom = window.from();
        windowUntil = window.until();
    }

    /** What was chosen; whether it is wanted {@link #wishedTime} says. */
    Optional<Window> window() {
        return windowFrom == null || windowUntil == null
                ? Optional.empty()
                : Optional.of(new Window(windowFrom, windowUntil));
    }

    void wishes(@Nullable WishedTime when) {
        wishedTime = when;
    }

    Optional<WishedTime> wishedTime() {
        return Optional.ofNullable(wishedTime);
    }

    void promised(boolean made) {
        promised = made;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }
}
