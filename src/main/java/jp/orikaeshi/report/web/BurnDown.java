package jp.orikaeshi.report.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.ErrorBudget;

/**
 * An error budget as a line that falls from what was allowed. Below the line of zero the promise is broken.
 *
 * @param points of the line, for {@code <polyline points>}
 * @param zero height of the line of zero
 */
public record BurnDown(String points, double zero, int width, int height) {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 56;
    private static final int EDGE = 2;

    public static BurnDown of(ErrorBudget budget) {
        List<Duration> after = budget.burnDown();
        double top = Math.max(1, seconds(budget.allowed()));
        double bottom =
                Math.min(0, after.stream().mapToDouble(BurnDown::seconds).min().orElse(0));
        StringBuilder points = new StringBuilder(point(0, y(top, top, bottom)));
        for (int day = 0; day < after.size(); day++) {
            double x = (double) WIDTH * (day + 1) / Math.max(1, budget.days());
            points.append(' ').append(point(x, y(seconds(after.get(day)), top, bottom)));
        }
        return new BurnDown(points.toString(), y(0, top, bottom), WIDTH, HEIGHT);
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    private static double y(double seconds, double top, double bottom) {
        return EDGE + (HEIGHT - 2 * EDGE) * (top - seconds) / (top - bottom);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
