package jp.orikaeshi.monitoring.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import jp.orikaeshi.monitoring.HistoryPoint;
import jp.orikaeshi.monitoring.Phase;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a probe saw, in columns of equal length: one place for each step, null where nothing was checked or measured.
 *
 * @param stepSeconds the width of a place
 * @param at where each place begins, in seconds since 1970
 * @param worst the worst status seen in it
 * @param tookMs how long answered checks took on average, in milliseconds
 * @param slowestMs how long the slowest of them took
 * @param phases of the kinds that have any: {@code dns}, {@code connect}, {@code tls}, {@code firstByte},
 *     {@code transfer}
 */
public record ProbeHistoryJson(
        UUID probe,
        long stepSeconds,
        List<Long> at,
        List<Long> checks,
        List<@Nullable Status> worst,
        List<@Nullable Double> tookMs,
        List<@Nullable Double> slowestMs,
        Map<String, List<@Nullable Double>> phases) {

    static ProbeHistoryJson of(UUID probe, Instant from, Instant to, Duration step, List<HistoryPoint> points) {
        Map<Long, HistoryPoint> byPlace = new LinkedHashMap<>();
        points.forEach(point -> byPlace.put(point.at().getEpochSecond(), point));
        long width = step.toSeconds();
        List<Long> at = LongStream.iterate(
                        Math.floorDiv(from.getEpochSecond(), width) * width,
                        place -> place < to.getEpochSecond(),
                        place -> place + width)
                .boxed()
                .toList();
        Map<String, List<@Nullable Double>> phases = new LinkedHashMap<>();
        Arrays.stream(Phase.values())
                .filter(phase ->
                        points.stream().anyMatch(point -> point.phases().containsKey(phase)))
                .forEach(phase -> phases.put(
                        phase.code(),
                        column(at, byPlace, point -> millis(point.phases().get(phase)))));
        return new ProbeHistoryJson(
                probe,
                width,
                at,
                at.stream()
                        .map(place ->
                                byPlace.containsKey(place) ? byPlace.get(place).checks() : 0L)
                        .toList(),
                column(at, byPlace, HistoryPoint::worst),
                column(at, byPlace, point -> millis(point.tookMicros())),
                column(at, byPlace, point -> millis(point.slowestMicros())),
                phases);
    }

    private static <T> List<@Nullable T> column(
            List<Long> at, Map<Long, HistoryPoint> byPlace, Function<HistoryPoint, @Nullable T> value) {
        return at.stream()
                .<@Nullable T>map(place -> {
                    HistoryPoint point = byPlace.get(place);
                    return point == null ? null : value.apply(point);
                })
                .toList();
    }

    private static @Nullable Double millis(@Nullable Long micros) {
        return micros == null ? null : Math.round(micros / 100.0) / 10.0;
    }
}
