package jp.orikaeshi.report.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.report.monthly.Answering;
import jp.orikaeshi.report.monthly.Answering.Hour;
import org.jspecify.annotations.Nullable;

/** The hours of a week, each as dark as tickets that were opened in it had to wait. A number stands in each as well. */
public final class HeatMap {
    private static final int SHADES = 5;

    private final Map<Integer, Hour> hours;
    private final long longest;

    public HeatMap(Answering answering) {
        hours = answering.hours().stream().collect(Collectors.toMap(HeatMap::key, Function.identity()));
        longest = Math.max(1, answering.longestMedian());
    }

    private static int key(Hour hour) {
        return hour.weekday() * 24 + hour.hour();
    }

    /**
     * That hour; null if no ticket was opened in it.
     *
     * @param weekday 1 is Monday
     */
    public @Nullable Hour at(int weekday, int hour) {
        return hours.get(weekday * 24 + hour);
    }

    /** From 1, the fastest, to 5. */
    public int shade(Hour hour) {
        return (int) Math.min(SHADES, 1 + hour.medianSeconds() * SHADES / longest);
    }

    /** The median in minutes, rounded up: who waited some seconds waited. */
    public static long minutes(Hour hour) {
        return (hour.medianSeconds() + 59) / 60;
    }
}
