package jp.orikaeshi.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A talk that moved, or is to move, into a conference: what its engineer wants, and how far it has come. */
@Entity
@Table(name = "conference")
public class Conference {
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

    /** Takes what happened. Whether that changed anything. */
    boolean hear(ConferenceEvent event) {
        ConferenceMove move = ConferenceTable.move(phase, event);
        if (move.phase() == phase) {
            return false;
        }
        phase = move.phase();
        stranded = move.stranded();
        return true;
    }

    void mute(boolean wanted) {
        mute = wanted;
    }

    boolean mute() {
        return mute;
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
