package jp.orikaeshi.work;

import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One worker in a process of its own: the product's loop, runner and queue. Its arguments are the database, the node's
 * name, and after how many effects it gets stuck in the middle of one. The line {@code go} frees it; the end of its
 * input, which the end of the test brings too, stops it.
 */
@SuppressWarnings("UnnecessaryAssignment") // the framework is what is missing here
public final class Node {
    static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(200);

    private Node() {}

    public static void main(String[] args) throws Exception {
        NodeConnection connection = new NodeConnection(args[0]);
        String name = args[1];
        Swamp swamp = new Swamp(Integer.parseInt(args[2]));
        Map<String, WorkHandler> handlers = Map.of(
                Effect.GUARDED, new Effect(Effect.GUARDED, name, connection, swamp),
                Effect.OUTSIDE, new Effect(Effect.OUTSIDE, name, connection, swamp));
        WorkRunner runner = new WorkRunner();
        runner.queue = new NodeQueue(connection, name);
        runner.clock = Clock.systemUTC();
        runner.metrics = new NotCounted();
        ExecutorService pool = Executors.newCachedThreadPool();
        WorkLoop loop = new WorkLoop(runner.queue, runner, handlers, pool, name, runner.clock, POLL);
        pool.execute(loop::poll);
        pool.execute(loop::renewLeases);
        swamp.freedBy(System.in);
        loop.stop();
        pool.shutdown();
    }

    @Vetoed
    private static final class NotCounted extends WorkMetrics {
        @Override
        void done(String kind) {}

        @Override
        void failed(String kind) {}
    }
}
