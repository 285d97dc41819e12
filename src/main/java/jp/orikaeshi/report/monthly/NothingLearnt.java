package jp.orikaeshi.report.monthly;

/** Another edition of a month would say the same as the newest one. */
public final class NothingLearnt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingLearnt(FrozenMonth newest) {
        super("edition " + newest.edition() + " of " + newest.month() + " says all there is");
    }
}
