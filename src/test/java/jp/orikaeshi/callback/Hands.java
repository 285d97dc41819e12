package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Two threads of the server. */
@ApplicationScoped
public class Hands {
    private static final int PATIENCE = 60;

    /** Something that one of them does. */
    public interface Step {
        void run() throws Exception;
    }

    @Resource
    ManagedThreadFactory threads;

    /** Each does its own, at the same time. Whatever goes wrong in one goes wrong here. */
    public void atOnce(Step one, Step other) throws Exception {
        List<FutureTask<Void>> tasks = List.of(new FutureTask<>(task(one)), new FutureTask<>(task(other)));
        tasks.forEach(task -> threads.newThread(task).start());
        List<Throwable> faults = new ArrayList<>();
        for (FutureTask<Void> task : tasks) {
            try {
                task.get(PATIENCE, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                faults.add(e.getCause());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Both do all of it, and begin each step together. */
    public void both(List<Step> steps) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Step all = () -> {
            try {
                for (Step step : steps) {
                    together.await(PATIENCE, TimeUnit.SECONDS);
                    step.run();
                }
            } finally {
                // Whoever is left behind need not wait.
                together.reset();
            }
        };
        atOnce(all, all);
    }

    private static Callable<Void> task(Step step) {
        return () -> {
            step.run();
            return null;
        };
    }
}
