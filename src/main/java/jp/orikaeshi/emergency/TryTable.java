package jp.orikaeshi.emergency;

/**
 * The whole table of (step of a call × what happens) for an alarm. What says less than is known changes nothing, so that
 * repeats and stragglers are harmless: a refusal of a call whose leg was answered is no refusal.
 *
 * <p>Only the key confirms. It does so as long as anybody can press it, also after what the carrier said of the leg's end:
 * whoever pressed it has heard the notice.
 */
final class TryTable {
    private TryTable() {}

    static TryMove move(TryStep at, AlarmOutcome outcome, TryEvent event) {
        return switch (event) {
            case PLACED -> unplaced(at) ? new TryMove(TryStep.RINGING, outcome) : new TryMove(at, outcome);
            case NOT_TAKEN -> unplaced(at) ? new TryMove(TryStep.NOT_PLACED, outcome) : new TryMove(at, outcome);
            case UNCONFIRMED -> unplaced(at) ? new TryMove(TryStep.UNSURE, outcome) : new TryMove(at, outcome);
            case REFUSED -> unplaced(at) ? over(outcome, AlarmOutcome.FAILED) : new TryMove(at, outcome);
            case STOPPED -> unplaced(at) ? over(outcome, AlarmOutcome.STOPPED) : new TryMove(at, outcome);
            case ANSWERED -> new TryMove(answered(at, TryStep.LISTENING), outcome);
            case MACHINE_ANSWERED -> new TryMove(answered(at, TryStep.MACHINE), outcome);
            case KEY -> new TryMove(answered(at, TryStep.LISTENING), AlarmOutcome.CONFIRMED);
            case LEG_COMPLETED ->
                over(outcome, at == TryStep.MACHINE ? AlarmOutcome.MACHINE : AlarmOutcome.NOT_CONFIRMED);
            case LEG_RANG_OUT, LEG_CANCELLED -> over(outcome, AlarmOutcome.NO_ANSWER);
            case LEG_BUSY -> over(outcome, AlarmOutcome.BUSY);
            case LEG_FAILED, LOST -> over(outcome, AlarmOutcome.FAILED);
        };
    }

    private static boolean unplaced(TryStep at) {
        return at == TryStep.NOT_PLACED || at == TryStep.UNSURE;
    }

    private static TryStep answered(TryStep at, TryStep by) {
        return at == TryStep.OVER || at == TryStep.MACHINE ? at : by;
    }

    private static TryMove over(AlarmOutcome before, AlarmOutcome now) {
        return new TryMove(TryStep.OVER, before.decided() ? before : now);
    }
}
