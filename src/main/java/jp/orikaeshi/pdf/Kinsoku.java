package jp.orikaeshi.pdf;

import java.lang.Character.UnicodeScript;

/**
 * Where a line of Japanese text may end (kinsoku shori, after JIS X 4051 and JLREQ): between any two full-width
 * characters, but not before closing brackets, full stops, commas, small kana or the long-vowel mark, and not after
 * opening brackets. Words and numbers in Latin letters stay whole; spaces end them.
 */
final class Kinsoku {
    private static final String NOT_AT_START =
            "、。，．,.：；:;？！?!・ー―〜～…‥々ゝゞヽヾ" + "）)」』】〕］]｝}〉》”’〟%％‰℃" + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜";
    private static final String NOT_AT_END = "（(「『【〔［[｛{〈《“‘〝￥¥＄$№";
    /** Pairs that mean one thing and are not torn apart. */
    private static final String INSEPARABLE = "―…‥";

    private Kinsoku() {}

    /** Whether the line may end before the character at {@code index}, {@code 0 < index < text.length()}. */
    static boolean mayBreakBefore(String text, int index) {
        int after = text.codePointAt(index);
        int before = text.codePointBefore(index);
        if (Character.isLowSurrogate(text.charAt(index)) || isJoiner(after)) {
            return false;
        }
        if (isSpace(after)) {
            return false;
        }
        if (isSpace(before)) {
            return true;
        }
        if (NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0) {
            return false;
        }
        if (before == after && INSEPARABLE.indexOf(after) >= 0) {
            return false;
        }
        if (Character.isDigit(before) && isWide(after)) {
            return false; // a number keeps its unit: 12分, 3社
        }
        return isWide(before) || isWide(after) || (before == '-' && Character.isLetter(after));
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\u3000';
    }

    /** Variation selectors and combining marks belong to the character before them. */
    private static boolean isJoiner(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isWide(int character) {
        if ((character >= 0x3000 && character <= 0x30FF) || (character >= 0xFF01 && character <= 0xFF60)) {
            return true;
        }
        if (character < 0x2E80) {
            return "→←↑↓■□●○▲△▼▽◆◇★☆※〒×÷".indexOf(character) >= 0;
        }
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> character >= 0x3200 && character <= 0x33FF;
        };
    }
}
