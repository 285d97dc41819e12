package jp.orikaeshi.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/**
 * One call to an engineer's own telephone, to see that it reaches them. The row is committed before the carrier hears of it,
 * and the carrier is asked to place it at most once: nobody waits for a test, so what is not certain is told, not repeated.
 */
@Entity
@Table(name = "telephone_test")
public class TelephoneTest {
    static final Duration RING = Duration.ofSeconds(30);
    // Longer than a request to the carrier can take: whoever placed it may be alive and only be slow.
    private static final Duration ABANDONED = Duration.ofSeconds(20);

    @Id
    private UUID id;

    private String engineer;
    private PhoneNumber phone;
    private PhoneNumber line;
    private String carrier;

    @Convert(converter = TelephoneTestState.Column.class)
    private TelephoneTestState state;

    private @Nullable String detail;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "unsure_until")
    private @Nullable Instant unsureUntil;

    @Column(name = "call_sid")
    private @Nullable String callSid;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected TelephoneTest() {}

    /** @param line what the engineer sees: one of our numbers */
    TelephoneTest(String engineer, PhoneNumber phone, PhoneNumber line, String carrier, Instant now) {
        this.id = UUID.randomUUID();
        this.engineer = engineer;
        this.phone = phone;
        this.line = line;
        this.carrier = carrier;
        this.state = TelephoneTestState.CALLING;
        this.startedAt = now;
    }

    /** The carrier is about to be asked to place it. False if it was before. */
    boolean asks(Instant now) {
        if (askedAt != null) {
            return false;
        }
        askedAt = now;
        unsureUntil = now.plus(ABANDONED);
        return true;
    }

    OutboundCall call() {
        return new OutboundCall(
                id, phone, null, line, RING, new Turn(TelephoneTestCalls.NAME, id + ".answer.1"), startedAt);
    }

    void isLeg(String sid) {
        callSid = sid;
        unsureUntil = null;
    }

    void answered(Instant now) {
        answeredAt = answeredAt == null ? now : answeredAt;
    }

    /** The key was pressed: also if that is heard of after the end of the leg. */
    void confirmed() {
        state = TelephoneTestState.CONFIRMED;
        detail = null;
    }

    void legOver(CallEnded.Result result, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            detail = result == CallEnded.Result.BUSY ? "busy" : null;
            state = state == TelephoneTestState.CALLING ? TelephoneTestState.of(result) : state;
        }
    }

    /** It will not ring, or nobody knows whether it does, and it is not rung again. */
    void failed(String why, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            detail = state == TelephoneTestState.CALLING ? why : null;
            state = state == TelephoneTestState.CALLING ? TelephoneTestState.FAILED : state;
        }
    }

    public UUID id() {
        return id;
    }

    /** The login. */
    public String engineer() {
        return engineer;
    }

    String carrier() {
        return carrier;
    }

    PhoneNumber phone() {
        return phone;
    }

    public TelephoneTestState state() {
        return state;
    }

    /** Why it came so, as a message's last part; empty where the state says it. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When its telephone was free again; empty until then. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    Optional<Instant> unsureUntil() {
        return Optional.ofNullable(unsureUntil);
    }
}
