package jp.orikaeshi.recording;

import org.jspecify.annotations.Nullable;

/**
 * A carrier says that it has recorded something.
 *
 * @param sid the carrier's name of the recording; the desk's name too
 * @param callSid the leg that was recorded: of two that were joined, the engineer's
 * @param seconds how long it is; null if not said
 * @param ready whether its sound can be fetched now; a call's own next turn comes before that
 */
public record RecordingNews(
        String sid,
        String callSid,
        String carrier,
        @Nullable Long seconds,
        boolean ready) {}
