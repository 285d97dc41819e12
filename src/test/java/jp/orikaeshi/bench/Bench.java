package jp.orikaeshi.bench;

import java.util.List;

/** The benchmarks: {@code mvn -B -Pbench verify} runs them all, {@code -Dbench=calls,report} some of them. */
public final class Bench {
    private Bench() {}

    public static void main(String[] names) throws Exception {
        for (String name : List.of(names[0].split(","))) {
            switch (name) {
                case "start" -> StartBench.run();
                case "calls" -> CallsBench.run();
                case "engine" -> EngineBench.run();
                case "storm" -> StormBench.run();
                case "report" -> ReportBench.run();
                case "sla" -> SlaBench.run();
                case "month" -> MonthBench.run();
                default -> throw new IllegalArgumentException("no benchmark " + name);
            }
        }
    }
}
