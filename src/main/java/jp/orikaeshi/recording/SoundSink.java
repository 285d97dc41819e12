package jp.orikaeshi.recording;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where sound goes, piece by piece. */
public interface SoundSink {
    /**
     * Takes all of the piece.
     *
     * @throws SoundTooLarge if that is more than anybody takes in
     * @throws IOException if it cannot be kept
     */
    void write(ByteBuffer piece) throws IOException;
}
