package jp.orikaeshi.callback;

import jp.orikaeshi.voice.Turn;

/**
 * A telephone whose carrier can change a call while people talk on it. What is asked here may be asked again after an
 * uncertain answer: done twice it is as if done once.
 */
public interface ConferenceTelephone extends Telephone {
    /**
     * Takes the leg out of whatever it does and lets it go on at {@code next}. A leg that was joined by it stays on the
     * line and goes on at what follows its own connection.
     *
     * @throws TelephoneFailure permanent, if the leg is over or was never there
     */
    void lead(String callSid, Turn next) throws TelephoneFailure;

    /**
     * Whether the others in the conference hear the leg.
     *
     * @param conference its name in our scripts
     * @throws TelephoneFailure permanent, if the leg is not in such a conference
     */
    void mute(String conference, String callSid, boolean muted) throws TelephoneFailure;

    /**
     * Says something that nobody else in the conference hears.
     *
     * @param what asked for what is to be said, see {@code Announcer}
     * @throws TelephoneFailure permanent, if the leg is not in such a conference
     */
    void tell(String conference, String callSid, Turn what) throws TelephoneFailure;
}
