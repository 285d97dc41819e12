package jp.orikaeshi.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in one field of a table for a spreadsheet. */
public final class Cell {
    // OWASP, "CSV Injection": a field that begins so may be run as a formula, also when it is full-width or quoted.
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cc}\"]*[=+\\-@＝＋－＠].*|^[\\t\\r].*", Pattern.DOTALL);

    private Cell() {}

    /** Text as people wrote it, with an apostrophe in front where a spreadsheet would take it for a formula. */
    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
