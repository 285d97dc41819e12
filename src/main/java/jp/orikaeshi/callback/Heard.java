package jp.orikaeshi.callback;

/** An attempt and its call-back as they are after an event. */
record Heard(Callback callback, CallAttempt attempt) {
    /** Whether the attempt is still on and has come exactly this far. */
    boolean at(Step step) {
        return !attempt.outcome().decided() && attempt.step() == step;
    }
}
