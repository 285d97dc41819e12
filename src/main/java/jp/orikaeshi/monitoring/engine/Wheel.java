package jp.orikaeshi.monitoring.engine;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The timers of all probes: setting and stopping one costs the same however many there are, and what is due about the same
 * time is woken together. Never early, and late by a tick at most.
 */
final class Wheel implements AutoCloseable {
    private static final long TICK_MILLIS = 50;
    // Once round takes longer than a minute, the usual interval.
    private static final int TICKS = 2048;

    private final HashedWheelTimer timer;

    /** What is due runs on {@code loops}. */
    Wheel(Executor loops) {
        timer = new HashedWheelTimer(
                new DefaultThreadFactory("probe-wheel", true),
                TICK_MILLIS,
                TimeUnit.MILLISECONDS,
                TICKS,
                false,
                -1,
                loops);
    }

    Timeout after(long millis, Runnable due) {
        return timer.newTimeout(timeout -> due.run(), millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.stop();
    }
}
