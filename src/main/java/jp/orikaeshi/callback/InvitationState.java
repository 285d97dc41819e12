package jp.orikaeshi.callback;

import jp.orikaeshi.persistence.Coded;

/** How far a colleague who is called into a talk has come, and what became of it. */
public enum InvitationState implements Coded {
    /** Written down; whether the carrier has the call is not known. */
    INTENDED,
    RINGING,
    /** Something answered, hears the brief and is asked to press a key. */
    BRIEFING,
    /** The colleague pressed the key: only that lets anybody into the talk. */
    JOINED,
    /** Was in the talk. */
    LEFT,
    DECLINED,
    NO_ANSWER,
    BUSY,
    /** Something answered, and no key was pressed: a voicemail never hears a customer. */
    MACHINE,
    /** The talk was over before. */
    NOT_NEEDED,
    FAILED;

    /** Whether its telephone rings, or may, or the colleague is on the line. */
    public boolean live() {
        return compareTo(JOINED) <= 0;
    }

    /** Whether the engineer who asked for the colleague is to be told that nobody comes. */
    public boolean inVain() {
        return switch (this) {
            case DECLINED, NO_ANSWER, BUSY, MACHINE, FAILED -> true;
            case INTENDED, RINGING, BRIEFING, JOINED, LEFT, NOT_NEEDED -> false;
        };
    }
}
