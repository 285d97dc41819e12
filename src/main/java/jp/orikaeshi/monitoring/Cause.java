package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One possible cause of a trouble, with what speaks for it.
 *
 * @param cause its code, such as {@code ip-blacklisted}
 * @param confidence from 0 to 1
 * @param summary in Japanese, in words that a caller understands
 * @param summaryEn the same in English
 * @param evidence what was seen, precisely, for the engineer
 * @param next what to check next, in Japanese
 * @param nextEn the same in English
 * @param asset the short name of the asset it is about; null if it is about none
 * @param since since when it has been so; null if not known
 */
public record Cause(
        String cause,
        double confidence,
        String summary,
        String summaryEn,
        List<String> evidence,
        List<String> next,
        List<String> nextEn,
        @Nullable String asset,
        @Nullable Instant since) {
    public Cause {
        evidence = List.copyOf(evidence);
        next = List.copyOf(next);
        nextEn = List.copyOf(nextEn);
    }

    Cause weighing(double newConfidence) {
        return new Cause(cause, newConfidence, summary, summaryEn, evidence, next, nextEn, asset, since);
    }

    Cause rounded() {
        return weighing(Math.round(confidence * 100) / 100.0);
    }

    /** The same, weighed alike whatever the caller misses: it reaches beyond the asset that it was seen at. */
    Cause aboutNoneAlone() {
        return new Cause(cause, confidence, summary, summaryEn, evidence, next, nextEn, null, since);
    }

    /** Whether it says of several assets, by more evidence, what the other says of one. */
    boolean includes(Cause other) {
        return asset == null
                && other.asset != null
                && cause.equals(other.cause)
                && evidence.containsAll(other.evidence);
    }

    Cause seenBy(List<String> more) {
        return new Cause(cause, confidence, summary, summaryEn, more, next, nextEn, asset, since);
    }

    /** Whether what this probe sees speaks for it. */
    public boolean restsOn(ProbeStatus probe) {
        return evidence.contains(CauseText.line(probe));
    }

    public String summary(Locale locale) {
        return japanese(locale) ? summary : summaryEn;
    }

    public List<String> next(Locale locale) {
        return japanese(locale) ? next : nextEn;
    }

    private static boolean japanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }
}
