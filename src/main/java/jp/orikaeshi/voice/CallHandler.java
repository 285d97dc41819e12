package jp.orikaeshi.voice;

/**
 * Answers the turns of one kind of call. {@link VoiceDesk} finds it by {@link #name()}, calls it inside its own
 * transaction under a lock of the call, and stores the answer: a repeated turn never reaches the handler.
 */
public interface CallHandler {
    /** The first part of its turns' URLs: lower-case letters and hyphens. */
    String name();

    /** The next thing to do on the call. Never null, never an exception for what a caller may do. */
    Script turn(String ref, CallInput input);
}
