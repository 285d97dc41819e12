package jp.orikaeshi.voice;

/**
 * Words what is said to one person in a conference while the others talk on. Unlike a {@link CallHandler} it decides
 * nothing, and may be asked again.
 */
public interface Announcer {
    /** As of a handler: lower-case letters and hyphens. */
    String name();

    /** What is said; only sentences and pauses. Empty if there is nothing to say (any more). */
    Script words(String ref);
}
