package jp.orikaeshi.report.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.report.monthly.Answering;
import jp.orikaeshi.report.monthly.Answering.Hour;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a week, each as dark as tickets that were opened in it had to wait. A number stands in each as well. The
 * shades mean the same in every month and of every customer, so that pages can be compared.
 */
public final class HeatMap {
    // Minutes: a quarter of an hour is what plans usually promise for the first response.
    private static final List<Integer> LIMITS = List.of(1, 5, 15, 30, 60);
    private static final int FEW = 6;

    private final List<Hour> filled;
    private final Map<Integer, Hour> hours;

    public HeatMap(Answering answering) {
        filled = answering.hours().stream()
                .sorted(Comparator.comparingInt(HeatMap::key))
                .toList();
        hours = filled.stream().collect(Collectors.toMap(HeatMap::key, Function.identity()));
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

    /** The hours in which tickets were opened, Monday's first. */
    public List<Hour> filled() {
        return filled;
    }

    /** Whether there are so few that they are better read in a list than looked for in a week of empty squares. */
    public boolean few() {
        return filled.size() < FEW;
    }

    /** Up to how many minutes each shade but the last means, by shade from 1 on; the last means more than that. */
    public static List<Integer> limits() {
        return LIMITS;
    }

    /** From 1, the fastest, to 6; of the minutes that stand in it. */
    public static int shade(Hour hour) {
        long minutes = minutes(hour);
        return 1 + (int) LIMITS.stream().filter(limit -> minutes > limit).count();
    }

    /** The median in minutes, rounded up: who waited some seconds waited. */
    public static long minutes(Hour hour) {
        return (hour.medianSeconds() + 59) / 60;
    }
}
