package jp.orikaeshi.callback;

import java.util.List;
import java.util.Optional;
import jp.orikaeshi.voice.LegState;

/**
 * Makes telephones ring. One implementation a carrier, found by {@link #carrier()}; called outside any transaction.
 * No method retries by itself: a second ring is decided here, never below.
 */
public interface Telephone {
    /** {@code twilio} or {@code simulator}. */
    String carrier();

    /** Whether it can place calls now, for example whether credentials are set. */
    boolean ready();

    /** Whether it takes only so many calls a second, as the desk file says. */
    default boolean paced() {
        return false;
    }

    /** Whether it can ring a browser in place of a telephone. */
    default boolean ringsBrowsers() {
        return false;
    }

    /**
     * Places the call and answers the carrier's name of the leg. Turns and the end of the leg come in through
     * {@code voice}, possibly before this returns.
     *
     * @throws TelephoneFailure whose kind says whether a telephone may be ringing all the same
     */
    String place(OutboundCall call) throws TelephoneFailure;

    /**
     * How the leg stands; empty if the carrier knows no such leg.
     *
     * @throws TelephoneFailure if the carrier could not be asked
     */
    Optional<LegState> ask(String callSid) throws TelephoneFailure;

    /**
     * Looks for the leg of a call whose placing was never confirmed, by number, caller ID and time, the newest first.
     * One of the same telephone that was placed shortly before may be among them: whoever asks knows those. Empty means
     * that the carrier was asked and has none.
     *
     * @throws TelephoneFailure if the carrier could not be asked
     */
    List<String> findPlaced(OutboundCall call) throws TelephoneFailure;

    /**
     * Ends the leg, ringing or answered; a leg that is over stays over.
     *
     * @throws TelephoneFailure if the carrier could not be asked
     */
    void hangUp(String callSid) throws TelephoneFailure;
}
