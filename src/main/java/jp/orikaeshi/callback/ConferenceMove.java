package jp.orikaeshi.callback;

/**
 * Where one event brings a conference.
 *
 * @param stranded who would be left alone on the line by it
 */
record ConferenceMove(ConferencePhase phase, Stranded stranded) {
    /** Nobody is left on a line on which nothing is to be heard: whoever would be is led out of it with a sentence. */
    enum Stranded {
        NOBODY,
        /** Came in, and the customer never did: hears what everybody hears after a talk. */
        ENGINEER,
        /** Nobody of the desk is there any more: hears a word of farewell. */
        CUSTOMER
    }

    static ConferenceMove to(ConferencePhase phase) {
        return new ConferenceMove(phase, Stranded.NOBODY);
    }

    /** It is over, and this side is still on the line. */
    static ConferenceMove over(Stranded stranded) {
        return new ConferenceMove(ConferencePhase.OVER, stranded);
    }
}
