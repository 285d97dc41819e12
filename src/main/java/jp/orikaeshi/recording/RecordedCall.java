package jp.orikaeshi.recording;

import org.jspecify.annotations.Nullable;

/**
 * Whose call was recorded.
 *
 * @param engineer who talked on it; null on the first call
 */
record RecordedCall(
        long ticket, RecordingKind kind, @Nullable String engineer) {

    /** The same call, whose ticket goes on under another number. */
    RecordedCall(long ticket, RecordedCall call) {
        this(ticket, call.kind, call.engineer);
    }
}
