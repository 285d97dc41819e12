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
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/** A colleague's telephone rung once for a talk. Committed before the carrier hears of it. */
@Entity
@Table(name = "conference_invitation")
public class Invitation {
    /** How long a call that the carrier did not confirm may take to show up in its list. */
    private static final Duration LISTED = Duration.ofSeconds(20);

    @Id
    private UUID id;

    @Column(name = "attempt_id")
    private UUID attempt;

    private String engineer;
    private PhoneNumber phone;
    private boolean browser;
    private Duration ring;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    private boolean told;

    @Column(name = "call_sid")
    private @Nullable String callSid;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /**
     * The intent to ring.
     *
     * @param phone the colleague's number as it is now
     * @param browser whether their browser is to ring, and the telephone is not
     */
    Invitation(UUID attempt, String engineer, PhoneNumber phone, boolean browser, Duration ring, Instant now) {
        this.id = UUID.randomUUID();
        this.attempt = attempt;
        this.engineer = engineer;
        this.phone = phone;
        this.browser = browser;
        this.ring = ring;
        this.state = InvitationState.INTENDED;
        this.startedAt = now;
    }

    /** Takes what happened on its leg. Whether that changed its state. */
    boolean hear(LegEvent event, Instant now) {
        InvitationState before = state;
        state = InvitationTable.move(state, event);
        // What was never asked of the carrier needs no end from it.
        boolean neverPlaced = !state.live() && callSid == null && askedAt == null;
        if (endedAt == null && (event.endsLeg() || neverPlaced)) {
            endedAt = now;
        }
        return state != before;
    }

    /** The carrier is about to be asked to place it: from here on it is asked for the call, and for no second one. */
    void placing(Instant now) {
        askedAt = now;
    }

    boolean isPlacing() {
        return askedAt != null;
    }

    /** Whether the carrier may still come to list a call that it was asked for and did not confirm. */
    boolean mayBeListed(Instant now) {
        return askedAt != null && !now.isAfter(askedAt.plus(LISTED));
    }

    /** The carrier certainly did not place it. */
    void notPlaced() {
        askedAt = null;
    }

    void isLeg(String sid) {
        callSid = sid;
    }

    /** Whether its telephone may ring, and nobody could say by which leg. */
    boolean legUnknown() {
        return callSid == null && endedAt == null;
    }

    OutboundCall call(PhoneNumber callerId) {
        String client = browser ? ClientName.of(engineer) : null;
        return new OutboundCall(
                id, phone, client, callerId, ring, new Turn(ColleagueCalls.NAME, id + ".answer"), startedAt);
    }

    void tell() {
        told = true;
    }

    boolean told() {
        return told;
    }

    UUID id() {
        return id;
    }

    UUID attempt() {
        return attempt;
    }

    /** The login. */
    String engineer() {
        return engineer;
    }

    /** Whether a browser rang, and no telephone. */
    boolean browser() {
        return browser;
    }

    InvitationState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    /** Whether the colleague's telephone is free again. */
    boolean legOver() {
        return endedAt != null;
    }
}
