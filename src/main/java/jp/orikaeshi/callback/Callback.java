package jp.orikaeshi.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.sla.Withdrawal;
import org.jspecify.annotations.Nullable;

/** The promise to call somebody about a ticket. A ticket has at most one that stands; asking again joins it. */
@Entity
@Table(name = "callback")
public class Callback {
    private static final Duration LATER_WHEN_RUNG_IN_VAIN = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private long ticket;
    private PhoneNumber number;
    private PhoneNumber line;
    private String carrier;

    @Enumerated(EnumType.STRING)
    private CallbackState state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "owed_from")
    private Instant owedFrom;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "reached_at")
    private @Nullable Instant reachedAt;

    @Convert(converter = ProgressConverter.class)
    private Progress progress;

    @Enumerated(EnumType.STRING)
    private @Nullable Hindrance hindrance;

    @Column(name = "window_from")
    private @Nullable Instant windowFrom;

    @Column(name = "window_until")
    private @Nullable Instant windowUntil;

    @Column(name = "turn_rank")
    private @Nullable Instant turnRank;

    @Column(name = "called_off")
    private @Nullable String calledOff;

    @Column(name = "called_off_words")
    private @Nullable String calledOffWords;

    @Column(name = "next_engineer")
    private @Nullable String nextEngineer;

    private @Nullable String escalation;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "held_reason")
    private @Nullable String heldReason;

    @Column(name = "held_by")
    private @Nullable String heldBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Callback() {}

    /**
     * A call-back whose first telephone may ring at once.
     *
     * @param dueAt the promise
     */
    Callback(UUID id, long ticket, Wish wish, Instant dueAt, Instant now) {
        this.id = id;
        this.ticket = ticket;
        this.number = wish.number();
        this.line = wish.line();
        this.carrier = wish.carrier();
        this.state = CallbackState.SCHEDULED;
        this.requestedAt = now;
        this.owedFrom = now;
        this.dueAt = dueAt;
        this.progress = Progress.start(now);
    }

    /**
     * Asked for again: the next attempt need not wait. It uses the new number if somebody has named it; a call that was
     * cut off, from whatever telephone, leads no promised call astray.
     */
    void askedAgain(Wish wish, Instant now) {
        number = wish.named() ? wish.number() : number;
        atOnce(now);
    }

    /** The next attempt need not wait, whoever wanted it to. What was agreed for later holds no more, its promise does. */
    void atOnce(Instant now) {
        release();
        windowFrom = null;
        windowUntil = null;
        owedFrom = now;
        progress = progress.atOnce(now);
    }

    /** Somebody else is asked first. */
    void notBy(String login, Instant now) {
        progress = progress.engineerDeclined(login, now);
    }

    /** Whose telephone rings next, whoever is on duty. */
    void goesTo(String login) {
        nextEngineer = login;
    }

    /** No telephone rings before a time that somebody has set. */
    void held(Hold hold) {
        heldUntil = hold.until();
        heldReason = hold.reason();
        heldBy = hold.by();
        leavesLine();
        progress = progress.notBefore(hold.until());
    }

    private void release() {
        heldUntil = null;
        heldReason = null;
        heldBy = null;
    }

    /** @throws StaleCallback if {@code seen} is not how it is now; null: whoever acts does not say */
    void expect(@Nullable Long seen) {
        if (seen != null && seen != version) {
            throw new StaleCallback(seen, version);
        }
    }

    /** The customer wants to be called then; {@code due} is what that makes of the promise. */
    void agreed(Window window, Instant due, Instant now) {
        release();
        leavesLine();
        windowFrom = window.from();
        windowUntil = window.until();
        dueAt = due;
        owedFrom = window.from().isAfter(now) ? window.from() : now;
        progress = progress.startingAt(owedFrom);
    }

    /** When the customer wants to be called, if that was agreed. */
    Optional<Window> window() {
        return windowFrom == null || windowUntil == null
                ? Optional.empty()
                : Optional.of(new Window(windowFrom, windowUntil));
    }

    /**
     * Since when it is owed: it was asked for, or asked for again, or the time began that was agreed. The time after which it
     * is given up counts from here.
     */
    Instant owedFrom() {
        return owedFrom;
    }

    /** It was promised by then as well: the earlier promise stands. */
    void promisedBy(Instant due) {
        dueAt = due.isBefore(dueAt) ? due : dueAt;
    }

    /** A telephone is about to ring. */
    void dialling() {
        become(CallbackState.DIALLING);
        hindrance = null;
        nextEngineer = null;
        release();
    }

    /** Who is called, by the name of the policy that says so; empty if the duty plan does. */
    void escalatesBy(Optional<String> policy) {
        escalation = policy.orElse(null);
    }

    private Optional<EscalationPlace> escalation() {
        return Optional.ofNullable(escalation)
                .filter(policy -> state.standing())
                .map(policy ->
                        new EscalationPlace(policy, progress.step() + 1, progress.round(), progress.lastResort()));
    }

    /** Nobody's telephone rings now; the next one does as {@code progress} says. */
    void waiting(Progress progress) {
        become(CallbackState.SCHEDULED);
        this.progress = progress;
    }

    /**
     * Could be dialled at once, and stands in line at its carrier, by when it is due. Whoever was rung in vain comes after those
     * who are due a little later and were not: else a few who never answer would keep a whole line waiting.
     *
     * @return its place
     */
    Instant linesUp(long rungInVain) {
        Instant place = dueAt.plus(LATER_WHEN_RUNG_IN_VAIN.multipliedBy(rungInVain));
        turnRank = place;
        return place;
    }

    /** Has its turn, or needs none. */
    void leavesLine() {
        turnRank = null;
    }

    /** Answers whether this is news. */
    boolean hinderedBy(@Nullable Hindrance reason) {
        boolean news = hindrance != reason;
        hindrance = reason;
        return news;
    }

    void reached(Instant now) {
        become(CallbackState.REACHED);
        reachedAt = now;
    }

    /** Nobody had talked with anybody after all: it is owed from now on. */
    void notJoined(Instant now) {
        if (state != CallbackState.REACHED) {
            throw new IllegalStateException("call-back " + id + " is " + state + ", not to be denied");
        }
        become(CallbackState.SCHEDULED);
        reachedAt = null;
        owedFrom = now;
    }

    void givenUp() {
        become(CallbackState.FAILED);
    }

    void cancelled(Withdrawal why) {
        become(CallbackState.CANCELLED);
        calledOff = why.reason();
        calledOffWords = why.words();
    }

    /** The ticket turned out to be the same trouble as another one. */
    void goesOnAt(long otherTicket) {
        ticket = otherTicket;
    }

    private void become(CallbackState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("call-back " + id + " is " + state + ", not to become " + next);
        }
        state = next;
        if (!next.standing()) {
            hindrance = null;
            nextEngineer = null;
            turnRank = null;
            release();
        }
    }

    UUID id() {
        return id;
    }

    long ticket() {
        return ticket;
    }

    PhoneNumber number() {
        return number;
    }

    PhoneNumber line() {
        return line;
    }

    String carrier() {
        return carrier;
    }

    CallbackState state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Progress progress() {
        return progress;
    }

    Optional<String> nextEngineer() {
        return Optional.ofNullable(nextEngineer);
    }

    private Optional<Hold> hold() {
        return Optional.ofNullable(heldUntil)
                .map(until -> new Hold(until, Objects.requireNonNull(heldReason), Objects.requireNonNull(heldBy)));
    }

    Wish wish() {
        return new Wish(number, true, line, carrier);
    }

    private @Nullable Withdrawal why() {
        return calledOff == null ? null : new Withdrawal(calledOff, calledOffWords);
    }

    /** @param colleague who is being called into the talk, or is in it; null if nobody is */
    BoardEntry entry(List<CallAttempt> attempts, @Nullable String colleague) {
        Optional<OnTheLine> now = attempts.stream()
                .filter(CallAttempt::onTheTelephone)
                .findFirst()
                .map(attempt -> attempt.onTheLine().with(colleague));
        return new BoardEntry(view(attempts), ticket, version, now, nextEngineer(), hold(), escalation());
    }

    CallbackView view(List<CallAttempt> attempts) {
        Instant nextAt = state == CallbackState.SCHEDULED ? progress.nextAt() : null;
        boolean onTheTelephone = attempts.stream().anyMatch(CallAttempt::onTheTelephone);
        List<CallbackView.AttemptView> shown =
                attempts.stream().map(CallAttempt::view).toList();
        return new CallbackView(
                id,
                state,
                number,
                line,
                requestedAt,
                dueAt,
                reachedAt,
                nextAt,
                hindrance,
                onTheTelephone,
                window().orElse(null),
                why(),
                shown);
    }
}
