package jp.orikaeshi.monitoring;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression that a page has to match somewhere. Written as RE2 has it: its time grows with the page only, so
 * that no expression hangs a check. Lines end at {@code \n}, and {@code .} means any character, as a page is one text.
 */
public final class PagePattern {
    // Time grows with the length of the compiled expression too: "(.{1000}){9}" is short to write and long to run.
    private static final int LONGEST = 1000;

    private final Pattern compiled;

    private PagePattern(String expression) {
        try {
            compiled = Pattern.compile(expression, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
        if (compiled.programSize() > LONGEST) {
            throw new IllegalArgumentException("too many repetitions");
        }
    }

    /**
     * Compiles it.
     *
     * @throws IllegalArgumentException if it is no such expression, or one that is too long to run
     */
    public static PagePattern of(String expression) {
        return new PagePattern(expression);
    }

    /** Why this is no pattern; empty if it is one. */
    public static Optional<String> fault(String expression) {
        try {
            of(expression);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public boolean isOn(String page) {
        return compiled.matcher(page).find();
    }
}
