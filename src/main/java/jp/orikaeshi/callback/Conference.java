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
import org.jspecify.annotations.Nullable;

/** A talk that moved, or is to move, into a conference: what its engineer wants, and how far it has come. */
@Entity
@Table(name = "conference")
public class Conference {
    // Longer than a request to the carrier can take: whoever gives an order may only be slow, and a leg that is led
    // into
    // its conference a second time is led out of it first.
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);
    // Long enough for a leg that was led elsewhere to ask for its page.
    private static final Duration PERHAPS_TAKEN = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT = 16;
    // After a quarter of a minute an engineer would rather hear that nobody comes.
    private static final int OFTEN = 5;

    @Id
    @Column(name = "attempt_id")
    private UUID attempt;

    @Enumerated(EnumType.STRING)
    private ConferencePhase phase;

    @Enumerated(EnumType.STRING)
    private ConferenceMove.Stranded stranded;

    @Column(name = "customer_ordered")
    private boolean customerOrdered;

    private boolean mute;
    private boolean muted;
    private boolean brief;

    @Column(name = "not_before")
    private @Nullable Instant notBefore;

    private int refusals;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Conference() {}

    /** Wanted. The carrier may be asked to move the customer's leg as soon as this is committed. */
    Conference(UUID attempt) {
        this.attempt = attempt;
        this.phase = ConferencePhase.ASKED;
        this.stranded = ConferenceMove.Stranded.NOBODY;
    }

    /** Its name at the carrier. */
    static String name(UUID attempt) {
        return attempt.toString();
    }

    UUID attempt() {
        return attempt;
    }

    ConferencePhase phase() {
        return phase;
    }

    /** Wanted again, after the carrier would not move the customer's leg. */
    void askedAgain() {
        if (phase == ConferencePhase.NOT_MOVED) {
            phase = ConferencePhase.ASKED;
            customerOrdered = false;
        }
    }

    /**
     * Whether the carrier was asked for it, and may have parted the two for it. Then its word that they are parted, or
     * were never joined, says nothing about their talk.
     */
    boolean mayHaveParted() {
        return phase != ConferencePhase.NOT_MOVED;
    }

    /** No order is given before this time: one is being given, or was not taken a moment ago. */
    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /** The next order is being given. */
    void giving(Instant now) {
        notBefore = now.plus(UNDER_WAY);
    }

    /**
     * The carrier has not taken the order (yet); it is given again after a while.
     *
     * @param perhaps whether it may have taken it, and its answer was lost
     */
    void notTaken(boolean perhaps, Instant now) {
        Duration wait = Duration.ofSeconds(Math.min(1L << Math.min(refusals, 5), LONGEST_WAIT));
        refusals++;
        notBefore = now.plus(perhaps && wait.compareTo(PERHAPS_TAKEN) < 0 ? PERHAPS_TAKEN : wait);
    }

    /** The next order may be given at once. */
    void free() {
        notBefore = null;
        refusals = 0;
    }

    /** Whether the carrier does not do what was asked of it last. */
    boolean hindered() {
        return refusals > 0;
    }

    /** Whether it has not been done for so long that nobody should wait for it. */
    boolean refusedOften() {
        return refusals >= OFTEN;
    }

    /** Takes what happened. Whether that changed anything. */
    boolean hear(ConferenceEvent event) {
        ConferenceMove move = ConferenceTable.move(phase, event);
        if (move.phase() == phase) {
            return false;
        }
        phase = move.phase();
        stranded = move.stranded();
        if (phase == ConferencePhase.TWO || !phase.live()) {
            // Whatever was asked of the carrier before was taken, or is not wanted any more.
            free();
        }
        if (phase == ConferencePhase.NOT_MOVED) {
            // The two hear each other as before, and what was wanted is not to come true with the next wish.
            mute = false;
            brief = false;
        }
        return true;
    }

    void mute(boolean wanted) {
        mute = wanted;
    }

    boolean briefWanted() {
        return brief;
    }

    boolean mute() {
        return mute;
    }

    /** Whether the carrier has taken it that the others do not hear the engineer. */
    boolean muted() {
        return muted;
    }

    void brief() {
        brief = true;
    }

    ConferenceState state(@Nullable Invitation last) {
        return new ConferenceState(
                phase,
                stranded,
                customerOrdered,
                mute,
                muted,
                brief,
                last == null ? null : last.state(),
                last == null || last.legOver(),
                last != null && last.told());
    }

    /** The carrier has taken the order, or never will: either way it is not given again. */
    void done(ConferenceOrder order) {
        free();
        switch (order) {
            case MOVE_CUSTOMER -> customerOrdered = true;
            case LEAD_CUSTOMER_OUT, LEAD_ENGINEER_OUT -> stranded = ConferenceMove.Stranded.NOBODY;
            case MUTE_ENGINEER -> muted = true;
            case UNMUTE_ENGINEER -> muted = false;
            case TELL_BRIEF -> brief = false;
            case TELL_IN_VAIN, RING_COLLEAGUE, STOP_COLLEAGUE -> {
                // The colleague's own.
            }
        }
    }
}
