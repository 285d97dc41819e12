package jp.orikaeshi.ticket;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The form in which texts are kept for searching and searched for: full and half width, upper and lower case,
 * hiragana and katakana are one, so that やまだ, ﾔﾏﾀﾞ and ヤマダ find each other.
 */
final class SearchText {
    // Beyond this a note is no longer a search term but a log; the index need not carry it.
    private static final int MAX = 8_000;
    private static final int KANA_SHIFT = 'ァ' - 'ぁ';

    private SearchText() {}

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + KANA_SHIFT : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** {@code text} with {@code more} at its end, unless it is in there already. */
    static String add(String text, String more) {
        String folded = fold(more);
        if (folded.isEmpty() || text.contains(folded)) {
            return text;
        }
        String both = text + "\n" + folded;
        return both.length() <= MAX ? both : both.substring(0, MAX);
    }
}
