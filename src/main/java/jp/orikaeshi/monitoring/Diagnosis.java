package jp.orikaeshi.monitoring;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is probably wrong, from what monitoring sees. Pure: the same snapshot always gives the same causes. */
public final class Diagnosis {
    private static final List<Rule> RULES = List.of(new NothingSeen());

    private Diagnosis() {}

    /**
     * The possible causes, most likely first. Never empty: if nothing is seen, that is the first cause.
     *
     * @param trouble what the caller says is wrong ({@code mail}, {@code site}, {@code network}, {@code security},
     *     {@code other}); it moves causes that fit upwards, but invents none. Null if nobody said anything.
     */
    public static List<Cause> of(Snapshot seen, @Nullable String trouble) {
        return RULES.stream()
                .flatMap(rule -> rule.causes(seen))
                .sorted(Comparator.comparingDouble(Cause::confidence).reversed())
                .toList();
    }
}
