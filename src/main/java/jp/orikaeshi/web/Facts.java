package jp.orikaeshi.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check noted, in the reader's words: {@code fact.NAME}. What has none goes by its name.
 *
 * @param phases how long each part of the check took, in the order in which they passed
 * @param others everything else
 */
public record Facts(List<Fact> phases, List<Fact> others) {
    private static final List<String> PHASES =
            List.of("dns", "connect", "tls", "banner", "ehlo", "auth", "answer", "firstByte", "transfer");
    private static final Pattern HOP = Pattern.compile("hop(\\d+)");
    private static final Pattern REASON = Pattern.compile("reason (.+)");
    // One of several such things, with which one it is.
    private static final Pattern OF = Pattern.compile("(\\w+)\\.(.+)");
    private static final Pattern TIME = Pattern.compile("(\\w+)Ms=([\\d.]+)");

    /** Its name and its value, both to be read. */
    public record Fact(String name, String value) {}

    public Facts {
        phases = List.copyOf(phases);
        others = List.copyOf(others);
    }

    /** Of {@code evidence} by the names that the check gave. */
    public static Facts of(Page page, Map<String, String> evidence) {
        Map<String, String> left = new TreeMap<>(evidence);
        List<Fact> phases = new ArrayList<>();
        for (String phase : PHASES) {
            String millis = left.remove(phase + "Ms");
            if (millis != null) {
                phases.add(new Fact(phase(page, phase), millis + " ms"));
            }
        }
        return new Facts(
                phases,
                left.entrySet().stream()
                        .map(fact -> new Fact(name(page, fact.getKey()), value(page, fact.getValue())))
                        .toList());
    }

    private static String name(Page page, String name) {
        Matcher hop = HOP.matcher(name);
        if (hop.matches()) {
            return page.t("fact.hop", hop.group(1));
        }
        Matcher reason = REASON.matcher(name);
        if (reason.matches()) {
            return page.t("fact.reason", reason.group(1));
        }
        Matcher of = OF.matcher(name);
        if (of.matches() && Messages.has(page.locale(), "fact." + of.group(1) + ".of")) {
            return page.t("fact." + of.group(1) + ".of", of.group(2));
        }
        String key = "fact." + name;
        return Messages.has(page.locale(), key) ? page.t(key) : name;
    }

    private static String value(Page page, String value) {
        try {
            return page.dateTime(Instant.parse(value));
        } catch (DateTimeException noTime) {
            return TIME.matcher(value)
                    .replaceAll(
                            time -> Matcher.quoteReplacement(phase(page, time.group(1)) + " " + time.group(2) + " ms"));
        }
    }

    private static String phase(Page page, String phase) {
        String key = "status.phase." + phase;
        return Messages.has(page.locale(), key) ? page.t(key) : phase;
    }
}
