package jp.orikaeshi.monitoring.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.persistence.Coded;

/**
 * Two readings of a page side by side. Pure. Bounded: a page that was replaced as a whole is understood from its beginning.
 *
 * @param text line by line, with some lines around what differs
 * @param sources where something now comes from or leads to, and no longer does
 * @param structure how often each kind of element stood where, and does now; the largest shifts first
 */
public record PageDiff(Cut<DiffLine> text, Cut<Source> sources, Cut<Shift> structure) {
    private static final int AROUND = 2;
    private static final int MOST_LINES = 300;
    private static final int MOST_SOURCES = 50;
    private static final int MOST_SHIFTS = 20;

    /**
     * As much of a list as is shown.
     *
     * @param left how many more there are
     */
    public record Cut<T>(List<T> shown, int left) {
        static <T> Cut<T> of(List<T> all, int most) {
            return all.size() <= most
                    ? new Cut<>(List.copyOf(all), 0)
                    : new Cut<>(List.copyOf(all.subList(0, most)), all.size() - most);
        }
    }

    /** Whether it came or went. */
    public enum Way implements Coded {
        ADDED,
        REMOVED
    }

    /**
     * Another host that the page has to do with.
     *
     * @param what {@code script}, {@code frame}, {@code form}, {@code redirect} or {@code link}
     */
    public record Source(Way way, String what, String host) {}

    /** How often a kind of element stood there, and does now. */
    public record Shift(String element, int before, int now) {
        int size() {
            return Math.abs(now - before);
        }
    }

    static PageDiff between(PageContent before, PageContent now) {
        return new PageDiff(
                Cut.of(lines(whole(before), whole(now)), MOST_LINES),
                Cut.of(sources(before, now), MOST_SOURCES),
                Cut.of(shifts(before.structure(), now.structure()), MOST_SHIFTS));
    }

    private static List<String> whole(PageContent page) {
        return Stream.concat(Stream.of(page.title()).filter(title -> !title.isEmpty()), page.lines().stream())
                .toList();
    }

    private static List<DiffLine> lines(List<String> before, List<String> now) {
        List<DiffLine> lines = new ArrayList<>();
        int done = 0;
        for (Hunk hunk : hunks(before, now)) {
            around(lines, before.subList(done, hunk.at()), true);
            DiffLine.changed(hunk.went(), hunk.came()).forEach(lines::add);
            done = hunk.end();
        }
        around(lines, before.subList(done, before.size()), false);
        return lines;
    }

    /** Lines that others have taken the place of, from the line {@code at} on. */
    private record Hunk(int at, List<String> went, List<String> came) {
        int end() {
            return at + went.size();
        }
    }

    // In linear space: the usual way keeps a node for each step, millions of them where all of a long page is another.
    // It tells what went and what came by itself; where they touch they belong together.
    private static List<Hunk> hunks(List<String> before, List<String> now) {
        List<Hunk> hunks = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            int at = delta.getSource().getPosition();
            if (hunks.isEmpty() || hunks.get(hunks.size() - 1).end() < at) {
                hunks.add(new Hunk(at, new ArrayList<>(), new ArrayList<>()));
            }
            hunks.get(hunks.size() - 1).went().addAll(delta.getSource().getLines());
            hunks.get(hunks.size() - 1).came().addAll(delta.getTarget().getLines());
        }
        return hunks;
    }

    /** The lines next to what differs; of those between, how many there are. */
    private static void around(List<DiffLine> lines, List<String> same, boolean ahead) {
        int first = lines.isEmpty() ? 0 : Math.min(AROUND, same.size());
        int last = Math.max(first, same.size() - (ahead ? AROUND : 0));
        same.subList(0, first).forEach(line -> lines.add(DiffLine.same(line)));
        if (last > first) {
            lines.add(DiffLine.gap(last - first));
        }
        same.subList(last, same.size()).forEach(line -> lines.add(DiffLine.same(line)));
    }

    private static List<Source> sources(PageContent before, PageContent now) {
        Set<String> were = sources(before);
        Set<String> are = sources(now);
        return Stream.concat(
                        are.stream().filter(source -> !were.contains(source)).map(source -> source(Way.ADDED, source)),
                        were.stream()
                                .filter(source -> !are.contains(source))
                                .map(source -> source(Way.REMOVED, source)))
                .toList();
    }

    private static Set<String> sources(PageContent page) {
        return Stream.concat(page.active().stream(), page.linked().stream().map(host -> "link " + host))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Source source(Way way, String source) {
        int end = source.indexOf(' ');
        return new Source(way, source.substring(0, end), source.substring(end + 1));
    }

    private static List<Shift> shifts(Map<String, Integer> before, Map<String, Integer> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(element -> new Shift(element, before.getOrDefault(element, 0), now.getOrDefault(element, 0)))
                .filter(shift -> shift.size() > 0)
                .sorted((one, other) -> one.size() == other.size()
                        ? one.element().compareTo(other.element())
                        : Integer.compare(other.size(), one.size()))
                .toList();
    }
}
