package jp.orikaeshi.voice;

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
import org.jspecify.annotations.Nullable;

/** One leg that we have heard of: the newest that its carrier said about it. Once over, it stays over. */
@Entity
@Table(name = "voice_leg")
public class VoiceLeg {
    private static final int NOTHING_SAID = -1;

    @Id
    @Column(name = "call_sid")
    private String callSid;

    private String carrier;

    @Enumerated(EnumType.STRING)
    private LegState.Phase phase;

    private int sequence;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private CallEnded.@Nullable Result result;

    @Column(name = "talked_seconds")
    private long talkedSeconds;

    private boolean machine;
    private boolean fax;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected VoiceLeg() {}

    VoiceLeg(String callSid, String carrier, Instant now) {
        this.callSid = callSid;
        this.carrier = carrier;
        this.phase = LegState.Phase.WAITING;
        this.sequence = NOTHING_SAID;
        this.heardAt = now;
    }

    String carrier() {
        return carrier;
    }

    /** A turn was asked for, so somebody is on the leg. */
    void talks(Instant now) {
        heardAt = now;
        if (phase != LegState.Phase.OVER) {
            phase = LegState.Phase.TALKING;
        }
    }

    /** The carrier believes that a machine answered. */
    void answeredByMachine(Instant now) {
        heardAt = now;
        machine = true;
    }

    /** The carrier heard the tones of a fax. */
    void answeredByFax(Instant now) {
        answeredByMachine(now);
        fax = true;
    }

    /** The turn's input, with what was heard of the leg before. */
    CallInput known(CallInput input) {
        CallInput more = machine ? input.byMachine() : input;
        return fax ? more.byFax() : more;
    }

    /** Takes the news if it is newer than what is known. Answers the end of the leg if this was it. */
    Optional<CallEnded> hear(LegNews news, Instant now) {
        heardAt = now;
        boolean newer = news.sequence() > sequence || news.sequence() == LegNews.ASKED;
        // The end is believed even if it overtook what came before: nothing follows it.
        if (phase == LegState.Phase.OVER || !(newer || news.state().isOver())) {
            return Optional.empty();
        }
        // An answer to our question has no place in the carrier's row of numbers.
        sequence = news.sequence() == LegNews.ASKED ? sequence : Math.max(sequence, news.sequence());
        phase = news.state().phase();
        if (!news.state().isOver()) {
            return Optional.empty();
        }
        endedAt = now;
        result = news.state().result();
        talkedSeconds = news.state().talked().toSeconds();
        return end();
    }

    /** How it ended, if it has. */
    Optional<CallEnded> end() {
        return endedAt == null || result == null
                ? Optional.empty()
                : Optional.of(new CallEnded(callSid, carrier, result, Duration.ofSeconds(talkedSeconds), endedAt));
    }
}
