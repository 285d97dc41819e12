package jp.orikaeshi.callback;

import static jp.orikaeshi.callback.Outcome.DIALLING;

/**
 * Where one event brings an undecided attempt.
 *
 * @param customerTried whether the customer was rung in vain, which counts against the retries
 */
record Move(Step step, Outcome outcome, boolean customerTried) {

    /** Goes on, or stays where it is: nothing decided. */
    static Move to(Step step) {
        return new Move(step, DIALLING, false);
    }

    /** Over before the customer was rung, or by no fault of theirs. */
    static Move engineer(Step step, Outcome outcome) {
        return new Move(step, outcome, false);
    }

    /** Over, and the customer was rung in vain. */
    static Move customer(Step step, Outcome outcome) {
        return new Move(step, outcome, true);
    }

    static Move reached() {
        return new Move(Step.BRIDGED, Outcome.REACHED, false);
    }
}
