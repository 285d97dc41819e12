package jp.orikaeshi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is shown of a list that may be too long for its page. The order stays, and a reader sees where and how much was
 * left out.
 *
 * @param rows what is shown
 * @param omitted what is not, in its order
 */
public record Excerpt<T>(List<Row<T>> rows, List<T> omitted) {
    public Excerpt {
        rows = List.copyOf(rows);
        omitted = List.copyOf(omitted);
    }

    /**
     * One row.
     *
     * @param skipped how many were left out between the row before and this one
     */
    public record Row<T>(int skipped, T item) {}

    /** The first ones. */
    public static <T> Excerpt<T> first(int most, List<T> all) {
        int shown = Math.min(most, all.size());
        return new Excerpt<>(
                all.subList(0, shown).stream().map(item -> new Row<>(0, item)).toList(),
                all.subList(shown, all.size()));
    }

    /**
     * How it began and how it ended, then what matters, then the rest; the newer before the older.
     *
     * @param most at least 2
     */
    public static <T> Excerpt<T> telling(int most, List<T> all, Predicate<T> matters) {
        if (all.size() <= most) {
            return first(most, all);
        }
        TreeSet<Integer> chosen = new TreeSet<>(List.of(0, all.size() - 1));
        choose(chosen, most, all, matters);
        choose(chosen, most, all, item -> true);
        return of(chosen, all);
    }

    /** Those that rank first; all of the same rank as they come. */
    public static <T> Excerpt<T> foremost(int most, List<T> all, Comparator<T> rank) {
        return of(
                IntStream.range(0, all.size())
                        .boxed()
                        .sorted(Comparator.comparing(all::get, rank))
                        .limit(most)
                        .collect(Collectors.toCollection(TreeSet::new)),
                all);
    }

    private static <T> void choose(TreeSet<Integer> chosen, int most, List<T> all, Predicate<T> which) {
        for (int i = all.size() - 1; i >= 0 && chosen.size() < most; i--) {
            if (which.test(all.get(i))) {
                chosen.add(i);
            }
        }
    }

    private static <T> Excerpt<T> of(TreeSet<Integer> chosen, List<T> all) {
        List<Row<T>> rows = new ArrayList<>();
        List<T> omitted = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < all.size(); i++) {
            if (chosen.contains(i)) {
                rows.add(new Row<>(skipped, all.get(i)));
                skipped = 0;
            } else {
                omitted.add(all.get(i));
                skipped++;
            }
        }
        return new Excerpt<>(rows, omitted);
    }
}
