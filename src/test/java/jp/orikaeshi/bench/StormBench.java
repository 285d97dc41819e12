package jp.orikaeshi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.orikaeshi.scenario.Storm;

/**
 * A thousand call-backs due in the same minute, two nodes of which one is killed now and then, and a carrier that does
 * everything wrong. {@code -Dstorm.callbacks=200 -Dstorm.kills=4 -Dstorm.rate=5} makes it another one.
 */
final class StormBench {
    private StormBench() {}

    static void run() throws Exception {
        Figures figures = new Figures("storm");
        Storm.Size size = new Storm.Size(
                Integer.getInteger("storm.callbacks", 1000),
                Integer.getInteger("storm.kills", 6),
                400,
                Integer.getInteger("storm.rate", 5),
                Long.getLong("storm.seed", System.nanoTime()));
        System.out.println(size);
        try (Storm storm = new Storm(size)) {
            Storm.Outcome outcome = storm.passes();
            figures.value("callbacks", "1000", size.callbacks());
            figures.value("kills", "at random", outcome.struck().size());
            figures.value("placed", "as many as it takes", outcome.placed());
            figures.value("refused", "as the carrier likes", outcome.refused());
            figures.value("reached", "all but those who are on the board", outcome.reached());
            figures.value("onTheBoard", "with the reason", outcome.onTheBoard().size());
            figures.value("lost", "0", outcome.lost().size());
            figures.value("wrongRings", "0", outcome.wrong().size());
            figures.value("faults", "0", outcome.faults().size());
            figures.value("mostInASecond", "about the carrier's rate", outcome.mostInASecond());
            figures.spread("late", "p99 <= 5 s", outcome.late());
            figures.spread("inDeadHands", "a lease of 30 s", outcome.inDeadHands());
            List<Duration> all = new ArrayList<>(outcome.late());
            all.addAll(outcome.inDeadHands());
            figures.spread("lateAll", "p99 <= 5 s", all);
            System.out.println("killed, seconds after all were due: " + seconds(outcome.struck(), 1));
            System.out.println("late, each fiftieth in order: " + seconds(outcome.late(), 50));
            outcome.lost().forEach(System.out::println);
            outcome.wrong().forEach(System.out::println);
            outcome.faults().forEach(System.out::println);
        }
        figures.write();
    }

    /** Each {@code nth} of them. */
    private static String seconds(List<Duration> all, int nth) {
        return IntStream.range(0, all.size())
                .filter(i -> i % nth == 0)
                .mapToObj(i -> "%.1f".formatted(all.get(i).toMillis() / 1e3))
                .collect(Collectors.joining(" "));
    }
}
