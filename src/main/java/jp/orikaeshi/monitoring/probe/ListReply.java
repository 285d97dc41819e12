package jp.orikaeshi.monitoring.probe;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one list says about one entry, by RFC 5782: an address in 127/8 is a listing, no such name is none, and
 * everything else tells nothing about the entry.
 *
 * @param verdict whether it is listed, or why that cannot be told
 * @param codes the addresses answered
 */
record ListReply(String list, Verdict verdict, List<String> codes) {
    enum Verdict {
        LISTED,
        CLEAN,
        /** The list refuses to answer us: too many questions, or through a public resolver. */
        REFUSED,
        /** The answer cannot come from such a list: a resolver on the way rewrites it. */
        REWRITTEN,
        /** It lists even what no list may have on it: it was given up, or means to be left alone. */
        LISTS_ALL,
        /** It does not even list what every list must have on it. */
        LISTS_NOTHING,
        /** No usable answer at all. */
        SILENT
    }

    static ListReply of(String list, DnsAnswer answer) {
        if (answer.nameMissing() || answer.empty()) {
            return new ListReply(list, Verdict.CLEAN, List.of());
        }
        if (!answer.found()) {
            return new ListReply(list, Verdict.SILENT, List.of());
        }
        List<String> codes = answer.values();
        if (codes.stream().anyMatch(code -> !code.startsWith("127."))) {
            return new ListReply(list, Verdict.REWRITTEN, codes);
        }
        List<String> listings = codes.stream().filter(code -> !refusal(code)).toList();
        return listings.isEmpty()
                ? new ListReply(list, Verdict.REFUSED, codes)
                : new ListReply(list, Verdict.LISTED, listings);
    }

    static ListReply silent(String list) {
        return new ListReply(list, Verdict.SILENT, List.of());
    }

    /** The same from a list that has failed its test: no word about the entry. */
    ListReply doubted(Verdict doubt) {
        return tells() ? new ListReply(list, doubt, codes) : this;
    }

    // 127.255.255.x: Spamhaus; 127.0.0.1: URIBL and others; 127.0.1.255: an address was put to a list of domains.
    private static boolean refusal(String code) {
        return code.startsWith("127.255.255.") || code.equals("127.0.0.1") || code.equals("127.0.1.255");
    }

    boolean listed() {
        return verdict == Verdict.LISTED;
    }

    boolean tells() {
        return verdict == Verdict.LISTED || verdict == Verdict.CLEAN;
    }

    String words() {
        return switch (verdict) {
            case LISTED ->
                codes.stream()
                        .map(code -> code + " " + ListingMeaning.of(list, code))
                        .collect(Collectors.joining("; "));
            case CLEAN -> "not listed";
            case REFUSED -> "refuses to answer us: " + String.join(" ", codes);
            case REWRITTEN -> "answer rewritten on the way: " + String.join(" ", codes);
            case LISTS_ALL -> "not believed: lists everything";
            case LISTS_NOTHING -> "not believed: does not list its own test entry";
            case SILENT -> "no usable answer";
        };
    }
}
