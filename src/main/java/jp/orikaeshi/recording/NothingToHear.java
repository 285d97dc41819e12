package jp.orikaeshi.recording;

/** The ticket has no such recording, or its sound is not here: not yet, or not any more. */
public final class NothingToHear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToHear() {
        super("no such recording, or its sound is not here", null, false, false);
    }
}
