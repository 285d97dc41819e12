package jp.orikaeshi.emergency;

/** How far one call of an alarm has come. */
enum TryStep {
    /** The carrier certainly has no call of it: it may be asked to place one. */
    NOT_PLACED,
    /** The carrier is being asked, or did not answer: it has to be asked for the call before it places one. */
    UNSURE,
    /** The carrier has the call; the telephone rings or soon will. */
    RINGING,
    /** Somebody or something answered. */
    LISTENING,
    /** Something answered that the carrier takes for a machine. */
    MACHINE,
    /** The telephone is free again, or never rang. */
    OVER;

    /** Whether the carrier has, or had, a call of it. */
    boolean placed() {
        return this == RINGING || this == LISTENING || this == MACHINE;
    }
}
