package jp.orikaeshi.report;

import org.jspecify.annotations.Nullable;

/** Keeps a text within what its place on a page can hold; what is cut off is shown by an ellipsis. */
final class Clip {
    private Clip() {}

    static @Nullable String to(int characters, @Nullable String text) {
        return text == null ? null : text(characters, text);
    }

    static String text(int characters, String text) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
