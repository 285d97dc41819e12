package jp.orikaeshi.report.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.MonthTotals;
import org.jspecify.annotations.Nullable;

/**
 * A share of a hundred, month by month, the earliest on the left. A month between two others of which nothing is known has
 * its place too. Pure geometry in pixels; its words are set by the page.
 *
 * @param floor where the scale begins, in thousandths of a percent; it ends at 100 %
 */
public record TrendChart(List<Point> points, int floor) {
    /** How wide a bar is, however few there are. */
    public static final int BAR = 24;

    private static final int ALL = 100_000;
    // From there on one sees by eye how much was lost; a scale from 0 would show every month as whole.
    private static final List<Integer> FLOORS = List.of(99_000, 95_000, 90_000, 50_000);
    private static final int AXIS = 52;
    private static final int SLOT = 48;
    private static final int FEWEST = 5;
    private static final int TOP = 24;
    private static final int DEPTH = 132;
    private static final int WORDS = 40;

    public TrendChart {
        points = List.copyOf(points);
    }

    /**
     * One month.
     *
     * @param newYear whether the year has to be said: it is the first of all, or of its year
     * @param milliPercent null: there was nothing of which to say it
     * @param x its middle
     * @param y height of its value; of the floor if there is none
     */
    public record Point(
            YearMonth month, boolean newYear, @Nullable Integer milliPercent, double x, double y) {}

    /** A line across. */
    public record Level(int milliPercent, double y) {}

    /** Bars from 0 to 100 %. */
    static TrendChart ofAll(List<Before> months, Function<MonthTotals, OptionalInt> milliPercent) {
        return of(values(months, milliPercent), 0);
    }

    /** On a scale that begins below the lowest, so that differences near 100 % are seen. */
    static TrendChart ofUpper(List<Before> months, Function<MonthTotals, OptionalInt> milliPercent) {
        SortedMap<YearMonth, OptionalInt> values = values(months, milliPercent);
        int lowest =
                values.values().stream().flatMapToInt(OptionalInt::stream).min().orElse(ALL);
        return of(
                values,
                FLOORS.stream().filter(floor -> floor <= lowest).findFirst().orElse(0));
    }

    private static SortedMap<YearMonth, OptionalInt> values(
            List<Before> months, Function<MonthTotals, OptionalInt> milliPercent) {
        return months.stream()
                .collect(Collectors.toMap(
                        one -> YearMonth.parse(one.month()),
                        one -> milliPercent.apply(one.totals()),
                        (newer, older) -> newer,
                        TreeMap::new));
    }

    private static TrendChart of(SortedMap<YearMonth, OptionalInt> values, int floor) {
        List<YearMonth> months = values.isEmpty()
                ? List.of()
                : Stream.iterate(
                                values.firstKey(),
                                month -> !month.isAfter(values.lastKey()),
                                month -> month.plusMonths(1))
                        .toList();
        return new TrendChart(
                IntStream.range(0, months.size())
                        .mapToObj(n -> point(n, months.get(n), values, floor))
                        .toList(),
                floor);
    }

    private static Point point(int n, YearMonth month, SortedMap<YearMonth, OptionalInt> values, int floor) {
        OptionalInt value = values.getOrDefault(month, OptionalInt.empty());
        return new Point(
                month,
                n == 0 || month.getMonthValue() == 1,
                value.isPresent() ? (Integer) value.getAsInt() : null,
                AXIS + SLOT * (n + 0.5),
                y(value.orElse(floor), floor));
    }

    private static double y(int milliPercent, int floor) {
        return TOP + Math.round(10.0 * DEPTH * (ALL - milliPercent) / (ALL - floor)) / 10.0;
    }

    /** From the floor up: it, the middle and the whole. */
    public List<Level> levels() {
        return Stream.of(floor, (floor + ALL) / 2, ALL)
                .map(level -> new Level(level, y(level, floor)))
                .toList();
    }

    /** A line through the months that follow each other, for {@code <polyline points>}; it breaks where nothing is known. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            if (point.milliPercent() == null) {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y()));
            }
        }
        lines.add(line.toString());
        return lines.stream()
                .map(String::strip)
                .filter(drawn -> drawn.contains(" "))
                .toList();
    }

    /** Where the lines across begin. */
    public int left() {
        return AXIS;
    }

    public int base() {
        return TOP + DEPTH;
    }

    /** Room for a few months at least, so that the first of them is no slab. */
    public int width() {
        return AXIS + SLOT * Math.max(FEWEST, points.size());
    }

    public int height() {
        return TOP + DEPTH + WORDS;
    }
}
