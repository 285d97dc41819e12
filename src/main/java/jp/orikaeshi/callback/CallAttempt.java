package jp.orikaeshi.callback;

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
import jp.orikaeshi.browserphone.ClientName;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/**
 * One engineer's telephone rung for one call-back. The row is committed before the carrier hears of it, so after a
 * crash there is something to ask the carrier about. The database holds that a call-back has one undecided attempt
 * and that a telephone is used by one attempt at a time.
 */
@Entity
@Table(name = "call_attempt")
public class CallAttempt {
    // Longer than a request to the carrier can take: whoever placed it may be alive and only be slow.
    private static final Duration ABANDONED = Duration.ofSeconds(20);
    // Long enough for a call that was placed to show up in the carrier's list.
    private static final Duration UNANSWERED = Duration.ofSeconds(5);

    @Id
    private UUID id;

    @Column(name = "callback_id")
    private UUID callbackId;

    private int n;
    private String engineer;
    private PhoneNumber phone;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "started_at")
    private Instant startedAt;

    private Duration ring;

    @Column(name = "unsure_until")
    private @Nullable Instant unsureUntil;

    @Column(name = "turn_at")
    private @Nullable Instant turnAt;

    private boolean browser;

    private int refusals;

    @Column(name = "call_sid")
    private @Nullable String callSid;

    @Column(name = "customer_leg")
    private @Nullable String customerLeg;

    @Column(name = "customer_gone")
    private boolean customerGone;

    @Column(name = "handed_to")
    private @Nullable String handedTo;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "hung_up")
    private boolean hungUp;

    @Enumerated(EnumType.STRING)
    private @Nullable Detail detail;

    @Enumerated(EnumType.STRING)
    private @Nullable CallResult result;

    @Column(name = "message_left")
    private boolean messageLeft;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CallAttempt() {}

    /**
     * The intent to ring. The carrier may be asked to place it as soon as this is committed.
     *
     * @param n from 1 within the call-back
     * @param phone the engineer's number as it is now
     * @param browser whether their browser is to ring, and the telephone is not
     */
    CallAttempt(
            UUID callbackId, int n, Engineer engineer, PhoneNumber phone, boolean browser, Duration ring, Instant now) {
        this.id = UUID.randomUUID();
        this.callbackId = callbackId;
        this.n = n;
        this.engineer = engineer.login();
        this.phone = phone;
        this.browser = browser;
        this.step = Step.INTENDED;
        this.outcome = Outcome.DIALLING;
        this.startedAt = now;
        this.ring = ring;
        this.unsureUntil = now.plus(ABANDONED);
    }

    /** Takes what happened, and answers where that leads. A decided attempt only learns that its leg is over. */
    Move hear(LegEvent event, Instant now) {
        if (event.endsLeg() && endedAt == null) {
            endedAt = now;
        }
        if (outcome.decided()) {
            return new Move(step, outcome, false);
        }
        Move move = AttemptTable.move(step, event);
        detail = move.outcome().decided() ? Detail.of(step, event).orElse(null) : null;
        step = move.step();
        outcome = move.outcome();
        acceptedAt = acceptedAt == null && step.accepted() ? now : acceptedAt;
        if (outcome.decided()) {
            decidedAt = now;
            hungUp = outcome == Outcome.ENGINEER_DECLINED && event != LegEvent.PASSED_ON;
            // What was never asked of the carrier needs no end from it.
            endedAt = endedAt == null && callSid == null && unsureUntil == null ? now : endedAt;
        }
        return move;
    }

    /**
     * Whether this takes back that the two were on the line: the answer that was to join them was lost on its way, and
     * the carrier says so. Whoever has said what came of the talk has talked.
     */
    boolean deniedBy(LegEvent event) {
        return outcome == Outcome.REACHED && result == null && event == LegEvent.CUSTOMER_LEFT;
    }

    /** What was taken for a talk was none: the customer was rung in vain. */
    Move notReached(Detail how) {
        outcome = Outcome.CUSTOMER_NO_ANSWER;
        detail = how;
        return Move.customer(step, outcome);
    }

    /** The carrier's name of the engineer's leg, from its answer to us or from a turn that came first. */
    void isLeg(String sid) {
        callSid = sid;
        unsureUntil = null;
    }

    /** The carrier's name of the customer's leg, from its first turn. */
    void customerIsOn(String sid) {
        customerLeg = sid;
    }

    Optional<String> customerLeg() {
        return Optional.ofNullable(customerLeg);
    }

    /** The customer is no longer on the line. */
    void customerIsGone() {
        customerGone = true;
    }

    /** The engineer has left, and this colleague goes on with the customer; null: nobody does (any more). */
    void handedTo(@Nullable String colleague) {
        handedTo = colleague;
    }

    /** Whether the customer is on the line with somebody of the desk. */
    boolean talks() {
        return outcome == Outcome.REACHED && customerLeg != null && !customerGone && (!legOver() || handedTo != null);
    }

    /** Whether it is its engineer with whom the customer is on the line. */
    boolean engineerTalks() {
        return talks() && !legOver() && handedTo == null;
    }

    /** Its carrier takes it at this time; until somebody is about to place it, it certainly is not. */
    void hasTurn(Instant at) {
        turnAt = at;
        unsureUntil = null;
    }

    /** The turn that it was given and has not used. */
    Optional<Instant> turnAt() {
        return Optional.ofNullable(turnAt);
    }

    /** The carrier is about to be asked to place it. Whoever comes after a crash has to ask it for the call first. */
    void placing(Instant now) {
        turnAt = null;
        unsureUntil = now.plus(ABANDONED);
    }

    /** The carrier did not say whether it placed it. */
    void notConfirmed(Instant now) {
        unsureUntil = now.plus(UNANSWERED);
    }

    /** The carrier has no such call and will not have it until it is asked to place one. */
    void knownNotPlaced() {
        turnAt = null;
        unsureUntil = null;
    }

    /** The carrier certainly did not place it. Answers how often that has been so. */
    int notPlaced() {
        unsureUntil = null;
        return ++refusals;
    }

    /** What the carrier is to do, always the same for the same attempt. */
    OutboundCall call(PhoneNumber callerId) {
        String client = browser ? ClientName.of(engineer) : null;
        return new OutboundCall(
                id, phone, client, callerId, ring, new Turn(EngineerCalls.NAME, id + ".answer"), startedAt);
    }

    /**
     * Set while it is not known whether the carrier placed it: before this time, "no such call" only means that it is
     * not listed yet.
     */
    Optional<Instant> unsureUntil() {
        return Optional.ofNullable(unsureUntil);
    }

    UUID id() {
        return id;
    }

    /** Whether a browser rang, and no telephone. */
    boolean browser() {
        return browser;
    }

    UUID callbackId() {
        return callbackId;
    }

    int n() {
        return n;
    }

    /** The login. */
    String engineer() {
        return engineer;
    }

    PhoneNumber phone() {
        return phone;
    }

    Instant startedAt() {
        return startedAt;
    }

    Step step() {
        return step;
    }

    Optional<Detail> detail() {
        return Optional.ofNullable(detail);
    }

    /** What the engineer says of it. */
    void judged(CallResult how) {
        result = how;
    }

    Optional<CallResult> result() {
        return Optional.ofNullable(result);
    }

    /** The customer's voicemail was told that we called. */
    void leavesMessage() {
        messageLeft = true;
    }

    boolean messageLeft() {
        return messageLeft;
    }

    Outcome outcome() {
        return outcome;
    }

    Duration ring() {
        return ring;
    }

    Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    /** Whether it was taken back before the engineer accepted: then its telephone must not go on ringing. */
    boolean takenBack() {
        return outcome == Outcome.FAILED && !step.accepted();
    }

    /**
     * Whether its telephone rings, or may, or somebody talks. Not so while the carrier certainly has no call of it, nor
     * once the customer was not reached.
     */
    boolean onTheTelephone() {
        return outcome.decided() ? outcome == Outcome.REACHED && (endedAt == null || handedTo != null) : !notAskedFor();
    }

    /** Whether the carrier certainly has no call of it: nobody has asked for one, or it said no. */
    boolean notAskedFor() {
        return step == Step.INTENDED && callSid == null && unsureUntil == null;
    }

    OnTheLine onTheLine() {
        return handedTo == null
                ? new OnTheLine(n, engineer, browser, startedAt, LinePhase.of(step), null)
                : new OnTheLine(n, handedTo, false, startedAt, LinePhase.of(step), null);
    }

    CallbackView.AttemptView view() {
        return new CallbackView.AttemptView(n, engineer, startedAt, decidedAt, outcome, hungUp, detail, result);
    }

    /** Whether the engineer's telephone is free again. */
    boolean legOver() {
        return endedAt != null;
    }
}
