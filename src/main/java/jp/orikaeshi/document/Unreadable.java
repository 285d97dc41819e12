package jp.orikaeshi.document;

/** The text stops being YAML that we read at this line: nothing behind it can be looked at. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Fault fault;

    Unreadable(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }
}
