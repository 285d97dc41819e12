package jp.orikaeshi.web.drain;

/** What the launcher, or an operator's JMX console, may know and do about the requests of this node. */
public interface RequestsMXBean {

    /** How many are being answered now. Live pages, which stay open for hours, do not count. */
    int getRunning();

    /** From now on every new request is refused with 503; those that run are finished. There is no way back. */
    void drain();
}
