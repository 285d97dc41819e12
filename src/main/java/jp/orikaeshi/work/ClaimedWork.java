package jp.orikaeshi.work;

/**
 * An item that this worker holds.
 *
 * @param fence rises with each claim: a worker that lost its lease no longer has the right one and changes nothing
 */
record ClaimedWork(long id, int fence, WorkItem item) {
    int attempt() {
        return fence;
    }
}
