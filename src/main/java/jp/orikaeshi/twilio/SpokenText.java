package jp.orikaeshi.twilio;

import java.util.ArrayList;
import java.util.List;

/** Text fit to be spoken by the carrier: characters that XML allows, in pieces of at most {@link #LIMIT}. */
final class SpokenText {
    /** What one Say takes, in characters. */
    static final int LIMIT = 4096;

    private SpokenText() {}

    static List<String> pieces(String text) {
        String clean = clean(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (clean.length() - from > LIMIT) {
            int to = cut(clean, from);
            pieces.add(clean.substring(from, to));
            from = to;
        }
        if (from < clean.length()) {
            pieces.add(clean.substring(from));
        }
        return pieces;
    }

    /** Without control characters, lone surrogates and what XML 1.0 does not know. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> (c & 0xFFFE) != 0xFFFE && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip().replaceAll(" {2,}", " ");
    }

    /** After the last full stop that fits; else where the limit is, but never inside a character. */
    private static int cut(String text, int from) {
        int limit = from + LIMIT;
        int stop = Math.max(text.lastIndexOf('。', limit - 1), text.lastIndexOf(". ", limit - 2));
        if (stop > from) {
            return stop + 1;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
