package jp.orikaeshi.work;

/** Another worker has taken the item meanwhile; whatever this one did in its transaction is rolled back. */
class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(ClaimedWork work) {
        super("work " + work.id() + " (" + work.item().kind() + ") was taken over");
    }
}
