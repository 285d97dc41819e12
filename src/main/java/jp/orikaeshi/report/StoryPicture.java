package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.report.IncidentReportData.Failure;
import jp.orikaeshi.report.IncidentReportData.Happening;
import jp.orikaeshi.report.IncidentReportData.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The course of an incident as a drawing: what was down, what was promised and kept, and the moments that mattered, on
 * one axis. Pure geometry; its words are set by the page, in the page's type.
 */
public final class StoryPicture {
    /** Pixels of the drawing, beside the names of its lanes. */
    public static final double WIDTH = 548;

    public static final double LANE = 19;
    private static final double EM = 9.4;
    private static final int MOST_DOWN = 4;
    private static final int MOST_PROMISES = 5;
    private static final int MOST_FLAGS = 5;
    private static final int LONGEST_FLAG = 22;
    private static final int LONGEST_NAME = 11;

    private final IncidentReportData data;
    private final Axis axis;

    private StoryPicture(IncidentReportData data, Axis axis) {
        this.data = data;
        this.axis = axis;
    }

    /** Nothing to draw before anything has happened after the call. */
    public static Optional<StoryPicture> of(IncidentReportData data) {
        Instant opened = data.reception().at();
        Instant over = Optional.ofNullable(data.resolvedAt()).orElse(data.madeAt());
        Instant first = data.failures().stream()
                .map(Failure::from)
                .min(Comparator.naturalOrder())
                .filter(opened::isAfter)
                .orElse(opened);
        Instant last = Stream.concat(
                        Stream.of(over), data.promises().stream().flatMap(kept -> Stream.ofNullable(kept.metAt())))
                .max(Comparator.naturalOrder())
                .orElse(over);
        boolean happened = Duration.between(first, last).compareTo(Duration.ofMinutes(2)) >= 0;
        Duration margin = Duration.between(first, last).dividedBy(24);
        return happened
                ? Optional.of(new StoryPicture(data, new Axis(first.minus(margin), last.plus(margin), WIDTH)))
                : Optional.empty();
    }

    /**
     * A stretch on its lane.
     *
     * @param onward whether it goes on beyond the drawing
     */
    public record Bar(double x, double width, boolean onward) {}

    /** What was down, one lane for each. */
    public record Down(String name, List<Bar> bars) {}

    public List<Down> down() {
        return data.failures().stream()
                .map(Failure::asset)
                .distinct()
                .limit(MOST_DOWN)
                .map(this::down)
                .toList();
    }

    private Down down(String asset) {
        List<Span> spans = data.failures().stream()
                .filter(failure -> failure.asset().equals(asset))
                .map(failure -> new Span(failure.from(), failure.endedBy(data.madeAt())))
                .toList();
        return new Down(
                asset,
                Spans.covering(spans).list().stream()
                        .filter(span -> !span.from().isAfter(axis.to()))
                        .map(span -> bar(span.from(), span.to()))
                        .toList());
    }

    /**
     * A promise: the time until it was due, and what became of it.
     *
     * @param allowed from when it was given until it was due, or until nobody waited for it any more
     * @param stoodStill stretches of it in which its clock did not count
     * @param due whether its end is the deadline
     * @param late from the deadline until it was done, or as long as it was owed; null if it is not broken
     * @param done null if it has not been done
     * @param withdrawn null if it was not withdrawn
     */
    public record Promised(
            String name,
            Mark mark,
            Bar allowed,
            List<Bar> stoodStill,
            boolean due,
            @Nullable Bar late,
            @Nullable Double done,
            @Nullable Double withdrawn) {
        public Promised {
            stoodStill = List.copyOf(stoodStill);
        }
    }

    public List<Promised> promises() {
        return data.promises().stream().limit(MOST_PROMISES).map(this::promised).toList();
    }

    private Promised promised(Kept kept) {
        Instant owed = owedUntil(kept);
        Instant due = kept.dueAt();
        Instant broken = kept.mark() == Mark.MISSED ? due : null;
        boolean withdrawn = kept.mark() == Mark.WITHDRAWN || (broken != null && kept.withdrawnAt() != null);
        // What was withdrawn before it was due never had to be done by then.
        Instant end = due == null || (withdrawn && owed.isBefore(due)) ? owed : due;
        Span allowed = new Span(kept.givenAt(), later(kept.givenAt(), end));
        Instant done = kept.metAt();
        return new Promised(
                kept.promise(),
                kept.mark(),
                bar(allowed.from(), allowed.to()),
                kept.stoodStill().stream()
                        .flatMap(span -> span.within(allowed).stream())
                        .map(span -> bar(span.from(), span.to()))
                        .toList(),
                end.equals(due),
                broken != null && owed.isAfter(broken) ? bar(broken, owed) : null,
                done == null ? null : (Double) axis.at(done),
                withdrawn ? (Double) axis.at(owed) : null);
    }

    // What is neither done nor withdrawn is owed as long as the report knows of it.
    private Instant owedUntil(Kept kept) {
        return Optional.ofNullable(kept.metAt())
                .or(() -> Optional.ofNullable(kept.withdrawnAt()))
                .or(() -> Optional.ofNullable(kept.mark() == Mark.WITHDRAWN ? data.resolvedAt() : null))
                .orElse(data.madeAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Bar bar(Instant from, Instant to) {
        double x = axis.at(from);
        return new Bar(x, Math.max(2, axis.at(to) - x), to.isAfter(axis.to()));
    }

    /**
     * A moment with its words.
     *
     * @param row which line its words stand in, the lowest being 0
     * @param left where its words begin
     */
    public record Flag(double x, double left, int row, String time, String text) {}

    /** The milestones, set so that no two cover each other. */
    public List<Flag> flags(Wording wording) {
        List<Double> ends = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (Happening milestone : milestones()) {
            String time = wording.clock(milestone.at());
            String text = cut(LONGEST_FLAG, milestone.text());
            double width = (text.length() + 3.4) * EM;
            double x = axis.at(milestone.at());
            double left = Math.max(0, Math.min(x, WIDTH - width));
            int row = 0;
            while (row < ends.size() && ends.get(row) > left) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, left + width);
            flags.add(new Flag(x, left, row, time, text));
        }
        return flags;
    }

    /** What fits beside a lane. */
    public static String laneName(String name) {
        return cut(LONGEST_NAME, name);
    }

    // A drawing has no room to say how much was left out; the lists below it have all of it.
    private static String cut(int most, String text) {
        int all = text.codePointCount(0, text.length());
        return all <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private List<Happening> milestones() {
        List<Happening> all = data.timeline().stream()
                .filter(Happening::milestone)
                .filter(one -> axis.holds(one.at()))
                .toList();
        return Excerpt.telling(MOST_FLAGS, all, one -> true).rows().stream()
                .map(Excerpt.Row::item)
                .toList();
    }

    public List<Instant> ticks(ZoneId zone) {
        return axis.ticks(zone);
    }

    public double at(Instant instant) {
        return axis.at(instant);
    }
}
