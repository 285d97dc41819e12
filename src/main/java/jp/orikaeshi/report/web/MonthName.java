package jp.orikaeshi.report.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A month as people write it, in the reader's language. */
public final class MonthName {
    private MonthName() {}

    /** {@code 2026年11月}, {@code November 2026}. */
    public static String full(YearMonth month, Locale language) {
        return format(japanese(language) ? "yyyy年M月" : "MMMM yyyy", month, language);
    }

    /** Where the year is said elsewhere: {@code 11月}, {@code Nov}. */
    public static String brief(YearMonth month, Locale language) {
        return format(japanese(language) ? "M月" : "MMM", month, language);
    }

    /** {@code 2026年}, {@code 2026}. */
    public static String year(YearMonth month, Locale language) {
        return format(japanese(language) ? "yyyy年" : "yyyy", month, language);
    }

    private static boolean japanese(Locale language) {
        return language.getLanguage().equals("ja");
    }

    private static String format(String pattern, YearMonth month, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(month);
    }
}
