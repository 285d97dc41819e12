package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.report.monthly.MonthBehind.Rang;
import jp.orikaeshi.report.monthly.NightLoad;

/**
 * Telephones that rang in a month.
 *
 * @param figure only those that are counted there: {@code reached}, {@code customer-missed}, {@code engineer-missed},
 *     {@code others}; empty: all
 * @param engineer only theirs, by login; empty: everybody's
 * @param night only at night
 * @param engineers who can be chosen: names by login
 * @param all every one that was asked for
 * @param nights the load at night of those in the list
 */
public record AttemptsShown(
        MonthList list,
        String figure,
        String engineer,
        boolean night,
        Map<String, String> engineers,
        List<Rang> all,
        List<NightLoad> nights) {
    static final List<String> FIGURES = List.of("reached", "customer-missed", "engineer-missed", "others");
    static final List<String> NIGHTS = List.of("true", "false");

    public AttemptsShown {
        engineers = new LinkedHashMap<>(engineers);
        all = List.copyOf(all);
        nights = List.copyOf(nights);
    }

    public List<Rang> rows() {
        return all.subList(0, Math.min(MonthList.ROWS, all.size()));
    }

    public List<String> figures() {
        return FIGURES;
    }

    public String name(Rang rang) {
        return engineers.getOrDefault(rang.engineer(), rang.engineer());
    }

    /** What became of it, by the key of its words. */
    public static String outcome(Rang rang) {
        return ListTables.outcome(rang);
    }

    public long taken() {
        return all.stream().filter(rang -> rang.accepted().isPresent()).count();
    }

    public long talkedSeconds() {
        return all.stream().mapToLong(rang -> rang.talked().toSeconds()).sum();
    }

    public String file() {
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("figure", figure);
        filter.put("engineer", engineer);
        filter.put("night", night ? "true" : "");
        return list.address("attempts.csv", filter);
    }
}
