package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.orikaeshi.callback.AttemptMade;

/**
 * How often one engineer was called at night, from 22 to 6 o'clock.
 *
 * @param rings how often their telephone rang for a call-back
 * @param taken how often they took it
 * @param nights in which it rang at least once
 * @param talkedSeconds from taking a call until it was over, all together
 */
public record NightLoad(String engineer, int rings, int taken, int nights, long talkedSeconds) {
    private static final int BEGINS = 22;
    private static final int ENDS = 6;

    /**
     * The one who was called most, first.
     *
     * @param names by login; who has none there is called by the login
     */
    static List<NightLoad> of(List<AttemptMade> attempts, Map<String, String> names, ZoneId zone) {
        Map<String, List<AttemptMade>> byEngineer = attempts.stream()
                .filter(attempt -> atNight(attempt.startedAt().atZone(zone)))
                .collect(Collectors.groupingBy(AttemptMade::engineer, TreeMap::new, Collectors.toList()));
        return byEngineer.entrySet().stream()
                .map(entry -> of(names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue(), zone))
                .sorted(Comparator.comparingInt(NightLoad::rings).reversed())
                .toList();
    }

    private static NightLoad of(String name, List<AttemptMade> attempts, ZoneId zone) {
        return new NightLoad(
                name,
                attempts.size(),
                (int) attempts.stream().filter(AttemptMade::accepted).count(),
                (int) attempts.stream()
                        .map(attempt -> evening(attempt.startedAt().atZone(zone)))
                        .distinct()
                        .count(),
                attempts.stream()
                        .map(AttemptMade::onTheTelephone)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toSeconds());
    }

    private static boolean atNight(ZonedDateTime at) {
        return at.getHour() >= BEGINS || at.getHour() < ENDS;
    }

    /** The day on which the night began. */
    private static LocalDate evening(ZonedDateTime at) {
        return at.getHour() < ENDS ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    }
}
