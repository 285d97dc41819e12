package jp.orikaeshi.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * @param provider only what is hosted there, by its id in the desk file; empty: wherever it is
 * @param names of customers, by id
 * @param providers their names, by id
 * @param periods that are offered beside the one shown
 */
public record AvailabilityShown(
        ReportPeriod period,
        String by,
        String customer,
        String provider,
        List<Standing> standings,
        Map<String, String> names,
        Map<String, String> providers,
        List<String> periods) {
    static final List<String> GROUPS = List.of("asset", "customer", "provider");

    public AvailabilityShown {
        standings = List.copyOf(standings);
        names = new LinkedHashMap<>(names);
        providers = new LinkedHashMap<>(providers);
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
        return "/reports/availability.csv?period=" + period.code() + "&by=" + by + "&customer=" + customer
                + filter("provider", provider);
    }

    /**
     * Where the figures of a row are taken apart: of an asset its stretches, of a customer or a provider its assets.
     *
     * @param part the figure, by the code of its part; empty: all time
     */
    public String explained(Standing one, String part) {
        return switch (by) {
            case "customer" -> assets() + filter("customer", one.key()) + filter("provider", provider);
            case "provider" -> assets() + filter("customer", customer) + filter("provider", one.key());
            default -> ExplainedShown.address(one.key(), period.code(), part, null);
        };
    }

    private String assets() {
        return "/reports/availability?period=" + period.code() + "&by=asset";
    }

    private static String filter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** All rows as one, where they are the assets of one customer or provider, and more than one. */
    public Optional<Standing> together() {
        return by.equals("asset") && standings.size() > 1 && !(customer.isEmpty() && provider.isEmpty())
                ? Optional.of(Standing.together("", "", "", standings))
                : Optional.empty();
    }

    /** Whether the words for the period have a place for its code: a rolling one has its own. */
    public boolean rolling() {
        return period.code().endsWith("d");
    }
}
