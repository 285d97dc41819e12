package jp.orikaeshi.monitoring;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check saw, in words that need no engineer: {@code http-503} is エラー応答（HTTP 503）. The detail of a check is in
 * the monitor's English.
 */
public final class OutcomeText {
    private static final Pattern CODED = Pattern.compile("(http|smtp|dns)-(.+)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private OutcomeText() {}

    /**
     * In words.
     *
     * @param outcome as the monitor names it
     * @param facts that the check noted; what the words have no value for is left out
     */
    public static String words(Status status, String outcome, Map<String, String> facts, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.seen",
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (words.containsKey("seen." + outcome)) {
            return filled(words.getString("seen." + outcome), facts);
        }
        Matcher coded = CODED.matcher(outcome);
        if (coded.matches()) {
            String code = coded.group(2).toUpperCase(Locale.ROOT);
            return filled(words.getString("seen." + coded.group(1)), Map.of("code", code));
        }
        return words.getString(status == Status.UNKNOWN ? "seen.ours" : "seen.other");
    }

    private static String filled(String words, Map<String, String> facts) {
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")))
                .replaceAll("（%?）| \\( ?%?\\)", "");
    }
}
