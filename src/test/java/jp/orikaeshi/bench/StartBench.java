package jp.orikaeshi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jp.orikaeshi.app.RunningDesk;

/** How soon the demo is ready on an empty data folder, and how much memory its JVM holds once it has come to rest. */
final class StartBench {
    private static final int RUNS = 3;
    private static final Duration REST = Duration.ofMinutes(2);

    private StartBench() {}

    static void run() {
        Figures figures = new Figures("start");
        List<Duration> ready = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            try (RunningDesk desk = RunningDesk.start("demo", Map.of())) {
                ready.add(Duration.ofNanos(System.nanoTime() - start));
                LockSupport.parkNanos(REST.toNanos());
                figures.value(
                        "rest.residentMb." + run,
                        "<= 600",
                        ProcessCosts.residentMb(desk.process().pid()));
            }
        }
        figures.spread("ready", "<= 20 s", ready);
        figures.write();
    }
}
