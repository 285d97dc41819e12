package jp.orikaeshi.reception;

/** When a caller wants to be called, once they have said so. Whoever has not is called as soon as possible. */
enum WishedTime {
    /** At the time that was said back to them, and that they confirmed. */
    WINDOW,
    /** As it was agreed before. */
    KEEP
}
