package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.report.Response.Moment;

/**
 * The response as a drawing: one line with gaps where nothing was answered, failures as a ground, the usual as a dashed
 * line. Pure geometry; its words are set by the page, in the page's type.
 */
public final class ResponseChart {
    public static final double WIDTH = 604;
    public static final double HEIGHT = 104;
    /** Without a line there is nothing to read off. */
    private static final double LOW = 36;

    private static final List<Integer> ROUND = List.of(1, 2, 5);

    private final Response response;
    private final Axis axis;
    private final double top;

    private ResponseChart(Response response) {
        this.response = response;
        this.axis = new Axis(response.from(), response.to(), WIDTH);
        this.top = roof(response.moments().stream()
                .map(Moment::millis)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
    }

    /** Nothing to draw where nothing was answered and nothing failed, or no time passed. */
    public static Optional<ResponseChart> of(Response response) {
        return response.seen() && response.from().isBefore(response.to())
                ? Optional.of(new ResponseChart(response))
                : Optional.empty();
    }

    /** Whether any time was measured; if not, there are only failures. */
    public boolean measured() {
        return response.measured();
    }

    /** How high the drawing is. */
    public double height() {
        return measured() ? HEIGHT : LOW;
    }

    /** Where the line goes, one path for each stretch without a gap. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Instant before = null;
        for (Moment moment : response.moments()) {
            Double millis = moment.millis();
            boolean gap = millis == null
                    || (before != null
                            && Duration.between(before, moment.at())
                                            .compareTo(response.step().multipliedBy(2))
                                    > 0);
            if (gap) {
                finish(line, lines);
            }
            if (millis != null) {
                line.append(line.isEmpty() ? "M" : " L").append(point(moment.at(), millis));
                before = moment.at();
            }
        }
        finish(line, lines);
        return lines;
    }

    // A single point would not be seen: it becomes a short line.
    private static void finish(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.indexOf("L") < 0 ? line + " h1.6" : line.toString());
            line.setLength(0);
        }
    }

    private String point(Instant at, double millis) {
        return String.format(Locale.ROOT, "%.1f %.1f", middle(at), height(millis));
    }

    private double middle(Instant at) {
        return axis.at(at.plus(response.step().dividedBy(2)));
    }

    /** Where a value stands, from the top. */
    public double height(double millis) {
        return Math.round(10 * (height() - height() * Math.min(1, millis / top))) / 10.0;
    }

    /** The times in which checks failed, as left and width. */
    public List<double[]> failures() {
        List<Span> failed = response.moments().stream()
                .filter(Moment::failed)
                .map(moment -> new Span(moment.at(), moment.at().plus(response.step())))
                .toList();
        return Spans.covering(failed).list().stream()
                .map(span ->
                        new double[] {axis.at(span.from()), Math.max(1.5, axis.at(span.to()) - axis.at(span.from()))})
                .filter(bar -> bar[0] < WIDTH)
                .toList();
    }

    /** What it usually took, in milliseconds: the median of the moments in which nothing failed. */
    public Optional<Double> usual() {
        List<Double> sound = response.moments().stream()
                .filter(moment -> !moment.failed())
                .flatMap(moment -> Stream.ofNullable(moment.millis()))
                .sorted()
                .toList();
        return sound.isEmpty() ? Optional.empty() : Optional.of(sound.get(sound.size() / 2));
    }

    /** The slowest that was answered. */
    public double slowest() {
        return response.moments().stream()
                .flatMap(moment -> Stream.ofNullable(moment.millis()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** Values for the lines across: nothing, the half, the whole; nothing alone where no time was measured. */
    public List<Double> levels() {
        return measured() ? List.of(0.0, top / 2, top) : List.of(0.0);
    }

    public List<Instant> ticks(ZoneId zone) {
        return axis.ticks(zone);
    }

    public double at(Instant instant) {
        return axis.at(instant);
    }

    public boolean holds(Instant instant) {
        return axis.holds(instant);
    }

    /** 250 ms, 1.2 秒. */
    public static String text(double millis) {
        if (millis >= 1000) {
            String seconds = String.format(Locale.ROOT, "%.1f", millis / 1000);
            return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds) + "秒";
        }
        return (millis > 0 && millis < 10 ? String.format(Locale.ROOT, "%.1f", millis) : Math.round(millis)) + "ミリ秒";
    }

    /** The next round figure above: 1, 2 or 5 with noughts. */
    private static double roof(double most) {
        for (double unit = 1; ; unit *= 10) {
            for (int round : ROUND) {
                if (round * unit >= most) {
                    return round * unit;
                }
            }
        }
    }
}
