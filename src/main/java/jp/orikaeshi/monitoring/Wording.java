package jp.orikaeshi.monitoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What callers hear of an incident in place of the usual words, as an engineer has put it. Where it is empty they hear those.
 */
public record Wording(String japanese, String english) {
    /** Nobody listens to more before the first question. */
    public static final int LONGEST = 200;

    public static final Wording USUAL = new Wording("", "");

    public Wording {
        japanese = japanese.strip();
        english = english.strip();
    }

    public Optional<String> in(Locale language) {
        return Optional.of(language.getLanguage().equals("ja") ? japanese : english)
                .filter(words -> !words.isEmpty());
    }

    /** Whether anybody has put it in other words at all. */
    public boolean given() {
        return !equals(USUAL);
    }

    /** Whether a voice can say it: one paragraph, short enough. */
    public boolean sayable() {
        return Stream.of(japanese, english)
                .allMatch(words -> words.length() <= LONGEST && words.chars().noneMatch(Character::isISOControl));
    }
}
