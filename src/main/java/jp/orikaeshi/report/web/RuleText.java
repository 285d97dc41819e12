package jp.orikaeshi.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.web.Messages;

/** What counts in an availability, in words. */
public final class RuleText {
    private static final AvailabilityRule USUAL = AvailabilityRule.USUAL;

    private RuleText() {}

    /** In one line what does not count as usual; empty if all does. */
    public static Optional<String> of(AvailabilityRule rule, Locale language) {
        List<String> sentences = new ArrayList<>();
        if (rule.maintenance() != USUAL.maintenance()) {
            sentences.add(words(language, "maintenance." + rule.maintenance().code()));
        }
        if (rule.unknown() != USUAL.unknown()) {
            sentences.add(words(language, "unknown." + rule.unknown().code()));
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(Messages.text(language, "report.summary.between"), sentences));
    }

    /** What announced work is, in a cell. */
    static String maintenance(AvailabilityRule rule, Locale language) {
        return words(language, "cell.maintenance." + rule.maintenance().code());
    }

    /** What time in which a check could not tell is, in a cell. */
    static String unknown(AvailabilityRule rule, Locale language) {
        return words(language, "cell.unknown." + rule.unknown().code());
    }

    private static String words(Locale language, String key) {
        return Messages.text(language, "report.rule." + key);
    }
}
