package jp.orikaeshi.reception;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 自動応答フロー: what a line says and asks, as data. */
public record CallFlow(String id, String start, Map<String, FlowStep> steps) {
    public CallFlow {
        steps = Map.copyOf(steps);
    }

    /** The step, or nothing if a newer version of the file has dropped it while a call was there. */
    public Optional<FlowStep> step(@Nullable String name) {
        return Optional.ofNullable(name).map(steps::get);
    }
}
