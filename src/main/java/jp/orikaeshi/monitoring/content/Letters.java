package jp.orikaeshi.monitoring.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** In which letters a text is written. */
final class Letters {
    private static final int ENOUGH = 20;
    // Japanese pages are full of Latin words; Latin ones have no kana.
    private static final int JAPANESE_PERCENT = 15;

    private Letters() {}

    /** The script that prevails, Japanese as hiragana; empty if there is too little text to tell. */
    static Optional<UnicodeScript> of(PageContent page) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        String.join("", page.lines())
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(script(letter), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all < ENOUGH) {
            return Optional.empty();
        }
        boolean japanese = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 100 >= all * JAPANESE_PERCENT;
        return japanese
                ? Optional.of(UnicodeScript.HIRAGANA)
                : counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static UnicodeScript script(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.KATAKANA || script == UnicodeScript.HAN ? UnicodeScript.HIRAGANA : script;
    }
}
