package jp.orikaeshi.recording;

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
import org.jspecify.annotations.Nullable;

/** Something said on a call of a ticket was recorded. The row stays when the sound is deleted. */
@Entity
@Table(name = "recording")
public class Recording {
    /** How long sound is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    // A carrier that still has nothing a day later never will.
    private static final Duration AWAITED = Duration.ofDays(1);

    @Id
    private String sid;

    private long ticket;

    @Column(name = "call_sid")
    private String callSid;

    private String carrier;

    @Convert(converter = RecordingKind.Column.class)
    private RecordingKind kind;

    private @Nullable String engineer;
    private Instant at;
    private @Nullable Long seconds;

    @Convert(converter = RecordingState.Column.class)
    private RecordingState state;

    private String file;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    private @Nullable Long bytes;

    @Column(name = "forgotten_at")
    private @Nullable Instant forgottenAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Recording() {}

    Recording(RecordingNews news, RecordedCall call, boolean fetchable, Instant now) {
        this.sid = news.sid();
        this.callSid = news.callSid();
        this.carrier = news.carrier();
        this.seconds = news.seconds();
        this.ticket = call.ticket();
        this.kind = call.kind();
        this.engineer = call.engineer();
        this.at = now;
        this.state = fetchable ? RecordingState.PENDING : RecordingState.MISSING;
        // Not the carrier's name: whoever sees a list of files learns nothing about calls.
        this.file = UUID.randomUUID().toString().replace("-", "");
    }

    /** The same recording, told of again, perhaps by somebody who knows more. */
    void toldAgain(RecordingNews news) {
        seconds = news.seconds() == null ? seconds : news.seconds();
    }

    void isNote() {
        kind = RecordingKind.NOTE;
    }

    /** The ticket was merged into another. */
    void goesOnAt(long number) {
        ticket = number;
    }

    /** The sound is in its file. False, and nothing changes, if it was not waited for any more. */
    boolean stored(Sound sound) {
        return leavesPending(RecordingState.STORED, () -> {
            mediaType = sound.mediaType();
            bytes = sound.bytes();
        });
    }

    /** The carrier has no such sound. False while it may still be making it. */
    boolean missing(Instant now) {
        return now.isAfter(at.plus(AWAITED)) && leavesPending(RecordingState.MISSING, () -> {});
    }

    boolean tooLarge() {
        return leavesPending(RecordingState.TOO_LARGE, () -> {});
    }

    private boolean leavesPending(RecordingState next, Runnable with) {
        if (state != RecordingState.PENDING) {
            return false;
        }
        state = next;
        with.run();
        return true;
    }

    /** The carrier has deleted it, or never had it. */
    void forgotten(Instant now) {
        forgottenAt = forgottenAt == null ? now : forgottenAt;
    }

    /** Its time is over. False if it was so before. */
    boolean expire() {
        boolean first = state != RecordingState.EXPIRED;
        state = RecordingState.EXPIRED;
        return first;
    }

    public String sid() {
        return sid;
    }

    public long ticket() {
        return ticket;
    }

    public RecordingKind kind() {
        return kind;
    }

    /** Who talked with the customer, or spoke the note; nobody on a {@link RecordingKind#NAME}. */
    public Optional<String> engineer() {
        return Optional.ofNullable(engineer);
    }

    /** When the desk first heard of it. */
    public Instant at() {
        return at;
    }

    /** Its length, as the carrier says. */
    public Optional<Duration> length() {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    public RecordingState state() {
        return state;
    }

    /** Its sound, while that is here. */
    public Optional<Sound> sound() {
        return state != RecordingState.STORED || mediaType == null || bytes == null
                ? Optional.empty()
                : Optional.of(new Sound(mediaType, bytes));
    }

    String carrier() {
        return carrier;
    }

    /** The name that its file has or will have. */
    String file() {
        return file;
    }

    /** Whether the carrier may still have a copy. */
    boolean atCarrier() {
        return forgottenAt == null;
    }

    Instant keptUntil() {
        return at.plus(KEPT);
    }
}
