package jp.orikaeshi.report.monthly;

/** No month was frozen under that id, or as that edition. */
public final class MonthNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MonthNotFound() {
        super("no such frozen month");
    }
}
