package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.report.monthly.ReportPeriod;
import jp.orikaeshi.report.monthly.Standing;
import jp.orikaeshi.web.Messages;

/**
 * How available things were in a period.
 *
 * @param by {@code asset}, {@code customer} or {@code provider}
 * @param customer whose, by the record's id; empty: everybody's
 * @param names of customers, by id
 * @param periods that are offered beside the one shown
 */
public record AvailabilityShown(
        ReportPeriod period,
        String by,
        String customer,
        List<Standing> standings,
        Map<String, String> names,
        List<String> periods) {
    static final List<String> GROUPS = List.of("asset", "customer", "provider");

    public AvailabilityShown {
        standings = List.copyOf(standings);
        names = new LinkedHashMap<>(names);
        periods = List.copyOf(periods);
    }

    public List<String> groups() {
        return GROUPS;
    }

    /** What counts, where it is not as usual: each such rule once, in the order in which the rows come to them. */
    public List<String> rules(Locale language) {
        return standings.stream()
                .flatMap(standing -> rule(standing, language).stream())
                .distinct()
                .toList();
    }

    /** Which of these rules holds for it, from 1; 0 if all counts as usual. */
    public int mark(Standing standing, Locale language) {
        return rule(standing, language)
                .map(rule -> rules(language).indexOf(rule) + 1)
                .orElse(0);
    }

    private static Optional<String> rule(Standing standing, Locale language) {
        AvailabilityRule rule = standing.rule();
        return rule == null ? Optional.of(Messages.text(language, "report.rule.several")) : RuleText.of(rule, language);
    }

    /** The address of the same as a file. */
    public String file() {
        return "/reports/availability.csv?period=" + period.code() + "&by=" + by + "&customer=" + customer;
    }

    /** Whether the words for the period have a place for its code: a rolling one has its own. */
    public boolean rolling() {
        return period.code().endsWith("d");
    }
}
