package jp.orikaeshi.simulator.target;

/** One small server on the loopback, from its making until it is closed. */
interface Target extends AutoCloseable {
    int port();

    @Override
    void close();
}
