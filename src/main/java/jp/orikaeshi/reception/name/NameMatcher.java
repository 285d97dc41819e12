package jp.orikaeshi.reception.name;

import java.util.Collection;

/**
 * Compares a spoken name with registered ones. It never guesses how the spoken text is read: it asks whether it can be
 * read as the registered furigana. A match labels identity; it authenticates nobody.
 */
public final class NameMatcher {
    /** From here on the name is taken as the registered one. */
    public static final double ACCEPT = 0.85;
    /** From here on what was heard is said back and asked once more. */
    public static final double DOUBT = 0.65;
    /** Two customers so close together cannot be told apart by ear. */
    public static final double RIVAL = 0.05;
    // Surname only: said back, never accepted alone.
    private static final double SURNAME_ONLY = 0.75;
    // Another trade: at the most this, so that an engineer checks.
    private static final double ANOTHER_TRADE = 0.6;
    // Kanji readings leave more freedom than kana do, so the last word stays with what was written or spelt.
    private static final double BY_READINGS = 0.98;

    private NameMatcher() {}

    /** Likeness of the best form with the best name, 0 to 1. */
    public static double score(SpokenName spoken, Collection<RegisteredName> names) {
        double best = 0;
        for (RegisteredName name : names) {
            for (String form : spoken.forms()) {
                best = Math.max(best, score(form, name));
            }
        }
        return best;
    }

    /**
     * What to make of a name that came with a customer number.
     *
     * @param names all names of the customer whose number was keyed in
     * @param bestRival the highest score of any other customer, 0 if there is none near
     */
    public static NameVerdict judge(SpokenName spoken, Collection<RegisteredName> names, double bestRival) {
        double score = score(spoken, names);
        if (score < DOUBT) {
            return NameVerdict.DIFFERENT;
        }
        boolean rivalled = bestRival > score - RIVAL;
        return score >= ACCEPT && !rivalled ? NameVerdict.ACCEPTED : NameVerdict.DOUBTFUL;
    }

    /** Whether one of the names was said, or the surname of one: not merely something like it. */
    public static boolean says(SpokenName spoken, Collection<RegisteredName> names) {
        return names.stream()
                .anyMatch(name -> spoken.forms().stream()
                        .anyMatch(form -> wholeScore(form, name) >= ACCEPT || isSurname(form, name)));
    }

    /** Whether two registered names are so alike that one spoken name may be near both: a quick look, no readings. */
    public static boolean near(RegisteredName a, RegisteredName b) {
        return written(a.plain(), b.plain()) >= DOUBT || written(a.kana(), b.kana()) >= DOUBT;
    }

    private static double score(String form, RegisteredName name) {
        double whole = wholeScore(form, name);
        if (whole >= ACCEPT) {
            return whole;
        }
        if (BusinessWords.namesAnotherTrade(form, name.plain(), name.kana())) {
            return Math.min(whole, ANOTHER_TRADE);
        }
        return isSurname(form, name) ? Math.max(whole, SURNAME_ONLY) : whole;
    }

    private static boolean isSurname(String form, RegisteredName name) {
        return name.surname().map(s -> wholeScore(form, s) >= ACCEPT).orElse(false);
    }

    /**
     * The whole name counts half and what stands before its trade the other half, where both have one. A name that is
     * near as a whole stays in doubt at least: one sound misheard in a short core must not end the conversation.
     */
    private static double wholeScore(String form, RegisteredName name) {
        String written = name.plain();
        String kana = name.kana();
        double whole = likeness(form, written, kana);
        return whole < DOUBT
                ? whole
                : BusinessWords.coreOf(written, kana)
                        .flatMap(core -> BusinessWords.coreOf(form)
                                .map(said -> (whole + likeness(said, core.written(), core.kana())) / 2))
                        .map(both -> Math.min(whole, whole >= ACCEPT ? Math.max(both, DOUBT) : both))
                        .orElse(whole);
    }

    private static double likeness(String form, String written, String kana) {
        double best = written(form, written);
        if (!kana.isEmpty()) {
            double read = Kana.allKana(form)
                    ? ReadAs.likeness(Kana.fold(form), kana)
                    : BY_READINGS * ReadAs.likeness(form, kana);
            return Math.max(best, read);
        }
        return Kana.allKana(form) ? Math.max(best, BY_READINGS * ReadAs.likeness(written, Kana.fold(form))) : best;
    }

    /** Likeness of two written names: the share of characters that need no change. */
    private static double written(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        int longer = Math.max(left.length, right.length);
        return longer == 0 ? 0 : 1.0 - (double) EditDistance.between(left, right) / longer;
    }
}
