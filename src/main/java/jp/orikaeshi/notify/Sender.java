package jp.orikaeshi.notify;

/** Hands notifications of one kind of way to the world; outside any transaction, and it repeats nothing by itself. */
interface Sender {
    /** The kind of way. */
    String by();

    /** Sends it once. */
    Delivery send(Told told);
}
