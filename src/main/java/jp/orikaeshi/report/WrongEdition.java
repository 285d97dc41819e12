package jp.orikaeshi.report;

/** A version of a report is not in the state in which that can be done with it. */
public final class WrongEdition extends RuntimeException {
    private final EditionState state;

    WrongEdition(long ticket, EditionState state) {
        super("The report of ticket " + ticket + " is " + state.code() + ".");
        this.state = state;
    }

    public EditionState state() {
        return state;
    }
}
