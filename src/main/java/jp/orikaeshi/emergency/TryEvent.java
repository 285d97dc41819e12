package jp.orikaeshi.emergency;

import jp.orikaeshi.voice.CallEnded;

/** What a carrier says about one call of an alarm, what happens on its leg, and what we do. */
enum TryEvent {
    /** The carrier gave the call its name. */
    PLACED,
    /** The carrier certainly did not take it, and may soon. */
    NOT_TAKEN,
    /** The carrier will never take it. */
    REFUSED,
    /** The carrier did not say whether it took it. */
    UNCONFIRMED,
    /** The first turn of its leg, or another hearing. */
    ANSWERED,
    /** The same, and the carrier believes that a machine answered. */
    MACHINE_ANSWERED,
    /** The key 1. */
    KEY,
    LEG_COMPLETED,
    LEG_RANG_OUT,
    LEG_BUSY,
    LEG_CANCELLED,
    LEG_FAILED,
    /** The carrier, asked for the leg by its name, knows none. */
    LOST,
    /** The alarm is over, and the carrier is not asked to place it any more. */
    STOPPED;

    static TryEvent of(CallEnded.Result result) {
        return switch (result) {
            case COMPLETED -> LEG_COMPLETED;
            case NO_ANSWER -> LEG_RANG_OUT;
            case BUSY -> LEG_BUSY;
            case CANCELLED -> LEG_CANCELLED;
            case FAILED -> LEG_FAILED;
        };
    }
}
