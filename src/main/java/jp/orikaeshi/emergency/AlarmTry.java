package jp.orikaeshi.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/**
 * One contact's telephone rung for an alarm. The row is committed before the carrier hears of it, so after a crash there
 * is something to ask the carrier about. The database holds that an alarm has one undecided call at a time.
 */
@Entity
@Table(name = "emergency_try")
public class AlarmTry {
    static final Duration RING = Duration.ofSeconds(40);

    // Longer than a request to the carrier can take: whoever placed it may be alive and only be slow.
    private static final Duration ABANDONED = Duration.ofSeconds(20);
    private static final Duration UNANSWERED = Duration.ofSeconds(5);

    @Id
    private UUID id;

    @Column(name = "alarm_id")
    private UUID alarmId;

    private int n;
    private String contact;
    private PhoneNumber phone;

    @Enumerated(EnumType.STRING)
    private AlarmOutcome outcome;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "unsure_until")
    private @Nullable Instant unsureUntil;

    private int refusals;

    @Column(name = "call_sid")
    private @Nullable String callSid;

    private boolean machine;

    @Enumerated(EnumType.STRING)
    private SmsState sms;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AlarmTry() {}

    /** The intent to ring; the carrier may be asked to place it as soon as this is committed. */
    AlarmTry(UUID alarmId, int n, String contact, PhoneNumber phone, Instant now) {
        this.id = UUID.randomUUID();
        this.alarmId = alarmId;
        this.n = n;
        this.contact = contact;
        this.phone = phone;
        this.outcome = AlarmOutcome.CALLING;
        this.startedAt = now;
        this.unsureUntil = now.plus(ABANDONED);
        this.sms = SmsState.WAITING;
    }

    /** Whether a short message can be sent to it. */
    boolean takesMessages() {
        return phone.mobile();
    }

    /** The carrier is about to be asked to send it. False if it was before, and nobody knows what came of it. */
    boolean sending() {
        boolean first = sms == SmsState.WAITING;
        sms = first ? SmsState.SENDING : sms;
        return first;
    }

    /** The carrier certainly did not take it. */
    void notSent() {
        sms = SmsState.WAITING;
    }

    void told() {
        sms = SmsState.TOLD;
    }

    SmsState sms() {
        return sms;
    }

    PhoneNumber phone() {
        return phone;
    }

    OutboundCall call(PhoneNumber callerId) {
        return new OutboundCall(
                id, phone, null, callerId, RING, new Turn(AlarmCalls.NAME, id + ".answer.1"), startedAt);
    }

    void isLeg(String sid) {
        callSid = sid;
        unsureUntil = null;
    }

    /** The carrier is about to be asked to place it. */
    void placing(Instant now) {
        unsureUntil = now.plus(ABANDONED);
    }

    /** How far it has come. */
    TryStep step() {
        if (endedAt != null) {
            return TryStep.OVER;
        }
        if (callSid == null) {
            return unsureUntil == null ? TryStep.NOT_PLACED : TryStep.UNSURE;
        }
        if (answeredAt == null) {
            return TryStep.RINGING;
        }
        return machine ? TryStep.MACHINE : TryStep.LISTENING;
    }

    /**
     * Takes what happened. Whoever brings what happens on a leg has said before which one {@link #isLeg it is}.
     *
     * @return where that leads
     */
    TryMove hear(TryEvent event, Instant now) {
        TryMove move = TryTable.move(step(), outcome, event);
        outcome = move.outcome();
        switch (move.step()) {
            case NOT_PLACED -> {
                unsureUntil = null;
                refusals += event == TryEvent.NOT_TAKEN ? 1 : 0;
            }
            // Long enough for a call that was placed to show up in the carrier's list.
            case UNSURE -> unsureUntil = event == TryEvent.UNCONFIRMED ? now.plus(UNANSWERED) : unsureUntil;
            case RINGING -> {
                // The leg's name says so.
            }
            case LISTENING, MACHINE -> {
                answeredAt = answeredAt == null ? now : answeredAt;
                machine = move.step() == TryStep.MACHINE;
            }
            case OVER -> endedAt = endedAt == null ? now : endedAt;
        }
        return move;
    }

    /** How often the carrier has said that it does not take it. */
    int refusals() {
        return refusals;
    }

    UUID id() {
        return id;
    }

    UUID alarmId() {
        return alarmId;
    }

    int n() {
        return n;
    }

    String contact() {
        return contact;
    }

    AlarmOutcome outcome() {
        return outcome;
    }

    Optional<Instant> unsureUntil() {
        return Optional.ofNullable(unsureUntil);
    }

    Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    boolean legOver() {
        return endedAt != null;
    }

    /** Nothing was asked of the carrier that could still ring. */
    boolean certainlyNotPlaced() {
        return step() == TryStep.NOT_PLACED;
    }
}
