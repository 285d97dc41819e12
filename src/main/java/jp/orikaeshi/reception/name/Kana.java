package jp.orikaeshi.reception.name;

import java.util.Map;

/** Katakana as it sounds: spellings of one sound become one, and sounds that are easily misheard lie close. */
final class Kana {
    static final double VOICED = 0.3;
    static final double SMALL = 0.3;
    static final double SOKUON = 0.4;
    static final double LENGTH = 0.5;

    private static final String[] ROWS = {
        "アカガサザタダナハバパマヤラワャァヮ", "イキギシジチニヒビピミリィ", "ウクグスズツヌフブプムユルュゥ", "エケゲセゼテデネヘベペメレェ", "オコゴソゾトドノホボポモヨロョォ"
    };
    private static final String VOWELS = "アイウエオ";
    private static final String PLAIN = "カキクケコサシスセソタチツテトハヒフヘホハヒフヘホ";
    private static final String VOICED_KANA = "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ";
    private static final String LARGE = "アイウエオヤユヨワツ";
    private static final String SMALL_KANA = "ァィゥェォャュョヮッ";
    private static final Map<Character, Character> ONE_SPELLING = Map.of('ヂ', 'ジ', 'ヅ', 'ズ', 'ヲ', 'オ');

    private Kana() {}

    /** Hiragana as katakana; everything else stays. */
    static String katakana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
        }
        return out.toString();
    }

    /** Katakana with a sound of its own; ヶ is none, it is read like a kanji. */
    static boolean isKana(int c) {
        return (c >= 'ァ' && c <= 'ヴ') || c == 'ー';
    }

    static boolean allKana(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Kana::isKana);
    }

    /**
     * One spelling for one sound: ヂ as ジ, ヅ as ズ, ヲ as オ, ヴ as ブ, and a long vowel as its vowel twice (セー and セイ as
     * セエ, トー and トウ as トオ), so that オオタ and オタ stay apart.
     */
    static String fold(String katakana) {
        String plain = katakana.replace("ヴァ", "バ")
                .replace("ヴィ", "ビ")
                .replace("ヴェ", "ベ")
                .replace("ヴォ", "ボ")
                .replace('ヴ', 'ブ');
        StringBuilder out = new StringBuilder(plain.length());
        char before = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char sound = after(before, ONE_SPELLING.getOrDefault(c, c));
            if (sound != 'ー') {
                out.append(sound);
                before = sound;
            }
        }
        return out.toString();
    }

    /** How {@code c} sounds after {@code before}: the sign of length and the vowels that only lengthen. */
    static char after(char before, char c) {
        char vowel = vowel(before);
        if (vowel == 0) {
            return c;
        }
        boolean lengthens = c == 'ー' || (vowel == 'オ' && c == 'ウ') || (vowel == 'エ' && c == 'イ');
        return lengthens ? vowel : c;
    }

    /** The vowel that {@code kana} ends in, or 0. */
    static char vowel(char kana) {
        for (int i = 0; i < ROWS.length; i++) {
            if (ROWS[i].indexOf(kana) >= 0) {
                return VOWELS.charAt(i);
            }
        }
        return 0;
    }

    /** The cost of hearing {@code a} as {@code b}, 0 to 1. */
    static double swap(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (plain(a) == plain(b)) {
            return VOICED;
        }
        return large(a) == large(b) ? SMALL : 1;
    }

    /** Whether the two differ by voicing alone: カ and ガ, ハ and パ. */
    static boolean voicedPair(char a, char b) {
        return plain(a) == plain(b);
    }

    /** The cost of {@code kana} too many or missing after {@code before}. */
    static double extra(char before, char kana) {
        if (kana == 'ッ') {
            return SOKUON;
        }
        return kana == vowel(before) ? LENGTH : 1;
    }

    private static char plain(char kana) {
        int i = VOICED_KANA.indexOf(kana);
        return i < 0 ? kana : PLAIN.charAt(i);
    }

    private static char large(char kana) {
        int i = SMALL_KANA.indexOf(kana);
        return i < 0 ? kana : LARGE.charAt(i);
    }
}
