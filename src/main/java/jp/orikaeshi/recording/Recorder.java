package jp.orikaeshi.recording;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A carrier that keeps what it has recorded until it is told to forget it. */
public interface Recorder {
    /** The carrier's name, as calls have it. */
    String carrier();

    /**
     * Sends the sound into {@code sink}, from the first byte to the last, before it returns.
     *
     * @return its media type; empty if the carrier has no such recording, or not yet
     * @throws IOException if it could not be had now: the sink has any part of it, and it is asked for again later.
     *     Also what the sink throws
     */
    Optional<String> fetch(String sid, SoundSink sink) throws IOException;

    /**
     * What was recorded on this call and is still kept; nothing for a call that the carrier does not know.
     *
     * @throws IOException if the carrier could not be asked now
     */
    List<RecordingNews> of(String callSid) throws IOException;

    /**
     * Deletes it for good. One that is not there is no error.
     *
     * @throws IOException if it may still be there
     */
    void forget(String sid) throws IOException;
}
