package jp.orikaeshi.monitoring.content;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much of a page is another than was approved, and what of it looks like a stranger's work. Pure.
 *
 * @param textPercent share of the text that went or came
 * @param structurePercent share of the elements that went or came
 * @param newHosts what comes from hosts that were not there, as {@link PageContent#active} has it
 * @param words telling ones that came; empty if none did
 */
public record PageChange(
        int textPercent, int structurePercent, Set<Sign> signs, List<String> newHosts, Optional<String> words) {
    private static final int REPLACED_PERCENT = 80;
    private static final int LEAST_TEXT = 40;
    private static final int MANY_LINKS = 5;
    private static final double TITLE_ALIKE = 0.25;
    /** So many signs, of which each alone may be an edit, are none together. */
    private static final int SIGNS_ENOUGH = 3;

    /** What to think of it. */
    public enum Verdict {
        /** As approved, or nearly. */
        SAME,
        /** Somebody has to look at it. */
        CHANGED,
        /** Most likely the work of a stranger. */
        DEFACED
    }

    static PageChange between(PageContent before, PageContent now) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        Map<String, Integer> oldLines = bag(before.lines());
        int text = percent(oldLines, bag(now.lines()), line -> line.length() + 1);
        if (text >= REPLACED_PERCENT && before.text().length() >= LEAST_TEXT) {
            signs.add(Sign.REPLACED);
        }
        if (!before.title().isEmpty() && alike(before.title(), now.title()) < TITLE_ALIKE) {
            signs.add(Sign.TITLE);
        }
        if (Letters.of(before).isPresent()
                && Letters.of(now).isPresent()
                && !Letters.of(before).equals(Letters.of(now))) {
            signs.add(Sign.LANGUAGE);
        }
        List<String> hosts = without(now.active(), before.active());
        if (!hosts.isEmpty()) {
            signs.add(Sign.ACTIVE);
        }
        if (now.obfuscated() > before.obfuscated()) {
            signs.add(Sign.OBFUSCATED);
        }
        if (without(now.linked(), before.linked()).size() >= MANY_LINKS) {
            signs.add(Sign.LINKS);
        }
        Optional<String> words = TellingWords.mark(before, now).or(() -> TellingWords.spam(before, now));
        if (words.isPresent()) {
            signs.add(Sign.WORDS);
        }
        return new PageChange(text, percent(before.structure(), now.structure(), place -> 1), signs, hosts, words);
    }

    /** The first page of all, which nobody has approved: only what it says can speak against it. */
    static boolean suspicious(PageContent first) {
        PageContent nothing = new PageContent("", List.of(), Map.of(), Set.of(), Set.of(), 0);
        return TellingWords.mark(nothing, first).filter(first.title()::contains).isPresent();
    }

    /** How much of it changed, at least. */
    public int percent() {
        return Math.max(textPercent, structurePercent);
    }

    /**
     * What to think of it.
     *
     * @param tolerance percent that may change without anybody's leave
     */
    Verdict verdict(int tolerance) {
        boolean strange = signs.contains(Sign.REPLACED) || signs.contains(Sign.TITLE);
        boolean marked = signs.contains(Sign.WORDS) && (strange || percent() >= 30);
        if (marked || (signs.contains(Sign.LANGUAGE) && strange) || signs.size() >= SIGNS_ENOUGH) {
            return Verdict.DEFACED;
        }
        return signs.isEmpty() && percent() <= tolerance ? Verdict.SAME : Verdict.CHANGED;
    }

    private static Map<String, Integer> bag(List<String> lines) {
        Map<String, Integer> bag = new HashMap<>();
        lines.forEach(line -> bag.merge(line, 1, Integer::sum));
        return bag;
    }

    // What only moved counts as the same.
    private static int percent(Map<String, Integer> before, Map<String, Integer> now, ToIntFunction<String> weight) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        long whole = 0;
        long other = 0;
        for (String one : all) {
            int then = before.getOrDefault(one, 0);
            int here = now.getOrDefault(one, 0);
            whole += (long) weight.applyAsInt(one) * (then + here);
            other += (long) weight.applyAsInt(one) * Math.abs(then - here);
        }
        return whole == 0 ? 0 : (int) Math.ceil(100.0 * other / whole);
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(one -> !those.contains(one)).toList();
    }

    // Pairs of letters in common (Dice).
    private static double alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        long common = pairs.stream().filter(others::contains).count();
        return pairs.isEmpty() || others.isEmpty()
                ? (one.equals(other) ? 1 : 0)
                : 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .mapToObj(i -> text.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    /** The hosts and words, for the evidence. */
    Stream<String> details() {
        return Stream.concat(newHosts.stream().limit(10), words.stream());
    }
}
