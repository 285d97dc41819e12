package jp.orikaeshi.monitoring.content;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.persistence.Coded;

/**
 * One line of a difference, in up to three parts: how it begins, what of it is another, how it ends.
 *
 * @param other empty if it is the same, all of it if it has no counterpart
 */
public record DiffLine(Kind kind, String head, String other, String tail) {
    /** What a line is. */
    public enum Kind implements Coded {
        ADDED,
        REMOVED,
        /** For orientation. */
        SAME,
        /** Stands for so many lines that are the same. */
        GAP
    }

    static DiffLine same(String line) {
        return new DiffLine(Kind.SAME, line, "", "");
    }

    static DiffLine gap(int lines) {
        return new DiffLine(Kind.GAP, String.valueOf(lines), "", "");
    }

    /** Lines that others have taken the place of: each with its counterpart behind it as long as they are alike. */
    static Stream<DiffLine> changed(List<String> before, List<String> now) {
        int pairs = (int) IntStream.range(0, Math.min(before.size(), now.size()))
                .takeWhile(i -> Pair.of(before.get(i), now.get(i)).alike())
                .count();
        return Stream.of(
                        IntStream.range(0, pairs)
                                .boxed()
                                .flatMap(i -> Pair.of(before.get(i), now.get(i)).lines()),
                        before.stream().skip(pairs).map(line -> new DiffLine(Kind.REMOVED, "", line, "")),
                        now.stream().skip(pairs).map(line -> new DiffLine(Kind.ADDED, "", line, "")))
                .flatMap(lines -> lines);
    }

    /** Two lines of which one took the place of the other, and how much they have in common at their ends. */
    private record Pair(String before, String now, int head, int tail) {
        static Pair of(String before, String now) {
            int shorter = Math.min(before.length(), now.length());
            int head = head(before, now, shorter);
            return new Pair(before, now, head, tail(before, now, shorter - head));
        }

        boolean alike() {
            return (head + tail) * 2 >= Math.min(before.length(), now.length());
        }

        Stream<DiffLine> lines() {
            return Stream.of(line(Kind.REMOVED, before), line(Kind.ADDED, now));
        }

        private DiffLine line(Kind kind, String whole) {
            int end = whole.length() - tail;
            return new DiffLine(kind, whole.substring(0, head), whole.substring(head, end), whole.substring(end));
        }

        // No letter of two halves is cut between them.
        private static int head(String one, String other, int most) {
            int length = 0;
            while (length < most && one.charAt(length) == other.charAt(length)) {
                length++;
            }
            return length > 0 && Character.isHighSurrogate(one.charAt(length - 1)) ? length - 1 : length;
        }

        private static int tail(String one, String other, int most) {
            int length = 0;
            while (length < most
                    && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
                length++;
            }
            return length > 0 && Character.isLowSurrogate(one.charAt(one.length() - length)) ? length - 1 : length;
        }
    }

    public String text() {
        return head + other + tail;
    }
}
