package jp.orikaeshi.recording;

import java.io.IOException;

/** A recording is larger than the desk takes in. */
public final class SoundTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    SoundTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
