package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** One failing probe with the asset it belongs to. */
record Symptom(AssetStatus asset, ProbeStatus probe) {

    static Stream<Symptom> of(Snapshot seen) {
        return seen.assets().stream()
                .flatMap(asset -> asset.failing().stream().map(probe -> new Symptom(asset, probe)));
    }

    boolean outcomeIn(String... outcomes) {
        return Stream.of(outcomes).anyMatch(probe.outcome()::equals);
    }

    boolean outcomeStarts(String prefix) {
        return probe.outcome().startsWith(prefix);
    }

    /** The cause it speaks for. A failure that is not confirmed yet counts a little less. */
    Cause speaksFor(String code, double confidence, Object... facts) {
        return CauseText.cause(
                code,
                probe.confirmed() ? confidence : confidence * 0.95,
                asset,
                probe.since(),
                CauseText.lines(probe),
                facts);
    }
}
