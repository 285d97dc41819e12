package jp.orikaeshi.account;

import java.util.Optional;

/** A part of the desk that may count on a person, so that their account cannot be closed yet. */
public interface Commitment {
    /** Key of a sentence that says what to do first; empty if nothing counts on the person of this login. */
    Optional<String> of(String login);
}
