package jp.orikaeshi.monitoring;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The parts of SQL that sum checks up, shared by those who read them for one probe, for an asset, or for the hours. */
final class HistorySql {
    private static final String ANSWERED = "status in ('UP', 'DEGRADED', 'MAINTENANCE')";

    /** How many checks there were, and how many of which kind. */
    static final String COUNTS = "count(*) as checks, count(*) filter (where status = 'DEGRADED') as degraded,"
            + " count(*) filter (where status = 'UNKNOWN') as unknown,"
            + " count(*) filter (where status = 'DOWN') as down,"
            + " count(*) filter (where " + ANSWERED + ") as answered";

    /** How long those took that were answered, and their phases. */
    static final String TIMES = "cast(avg(took_micros) filter (where " + ANSWERED + ") as bigint) as took_micros,"
            + " max(took_micros) filter (where " + ANSWERED + ") as slowest_micros, "
            + phases("cast(avg(%1$s) filter (where " + ANSWERED + ") as bigint) as %1$s");

    /** The same of hours that were summed up before, each as heavy as it has answered checks. */
    static final String SUMS = "sum(checks) as checks, sum(degraded) as degraded, sum(unknown) as unknown,"
            + " sum(down) as down, sum(answered) as answered";

    private static final String MEAN =
            "cast(sum(%1$s * answered) / nullif(sum(answered) filter (where %1$s is not null), 0) as bigint) as %1$s";
    static final String MEANS =
            MEAN.formatted("took_micros") + ", max(slowest_micros) as slowest_micros, " + phases(MEAN);

    private HistorySql() {}

    /** The same for each phase, with its column in place of {@code %1$s}. */
    static String phases(String sql) {
        return Arrays.stream(Phase.values())
                .map(phase -> sql.formatted(phase.column()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Hours, those that are summed up from their rows and the others from their checks.
     *
     * @param wanted which probes, such as {@code probe_id = ?1}; the rest is {@code ?2} from, {@code ?3} to and
     *     {@code ?4} the first instant that is not summed up
     */
    static String hours(String wanted) {
        return "(select probe_id, hour, checks, degraded, unknown, down, answered, took_micros, slowest_micros, "
                + phases("%1$s") + " from probe_hour where " + wanted + " and hour >= ?2 and hour < ?3"
                + " union all select probe_id, date_trunc('hour', at, 'UTC') as hour, " + COUNTS + ", " + TIMES
                + " from probe_result where " + wanted + " and at >= ?4 and at < ?3 group by probe_id, hour)";
    }
}
