package jp.orikaeshi.monitoring.probe;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the answers of well-known lists mean, from their own documentation. */
final class ListingMeaning {
    private static final Map<String, String> SPAMHAUS_IP = Map.of(
            "127.0.0.2", "SBL: known spam source",
            "127.0.0.3", "SBL CSS: low-reputation sender",
            "127.0.0.4", "XBL: infected or abused machine",
            "127.0.0.5", "XBL: infected or abused machine",
            "127.0.0.6", "XBL: infected or abused machine",
            "127.0.0.7", "XBL: infected or abused machine",
            "127.0.0.9", "SBL DROP: hijacked or criminal network",
            "127.0.0.10", "PBL: range that should not send mail (by its provider)",
            "127.0.0.11", "PBL: range that should not send mail (by Spamhaus)");
    private static final Map<String, String> SPAMHAUS_DOMAIN = Map.of(
            "127.0.1.2", "DBL: spam domain",
            "127.0.1.4", "DBL: phishing domain",
            "127.0.1.5", "DBL: malware domain",
            "127.0.1.6", "DBL: botnet controller",
            "127.0.1.102", "DBL: legitimate site abused for spam",
            "127.0.1.103", "DBL: abused redirector",
            "127.0.1.104", "DBL: legitimate site abused for phishing",
            "127.0.1.105", "DBL: legitimate site abused for malware",
            "127.0.1.106", "DBL: legitimate site abused as botnet controller");
    // Lists of several lists: each bit of the last byte is one of them.
    private static final Map<Integer, String> URIBL = new TreeMap<>(Map.of(
            2, "black: domain in spam",
            4, "grey: domain in unsolicited advertising",
            8, "red: domain under observation"));
    private static final Map<String, Map<Integer, String>> BITS = Map.of(
            "multi.uribl.com", URIBL,
            "black.uribl.com", URIBL,
            "grey.uribl.com", URIBL,
            "red.uribl.com", URIBL,
            "multi.surbl.org",
                    new TreeMap<>(Map.of(
                            8, "PH: phishing site",
                            16, "MW: malware site",
                            64, "ABUSE: site in spam",
                            128, "CR: cracked site")));
    private static final Map<String, Map<String, String>> KNOWN = Map.of(
            "zen.spamhaus.org", SPAMHAUS_IP,
            "sbl.spamhaus.org", SPAMHAUS_IP,
            "xbl.spamhaus.org", SPAMHAUS_IP,
            "pbl.spamhaus.org", SPAMHAUS_IP,
            "dbl.spamhaus.org", SPAMHAUS_DOMAIN,
            "bl.spamcop.net", Map.of("127.0.0.2", "reported by SpamCop's users"),
            "psbl.surriel.com", Map.of("127.0.0.2", "sent mail to a spam trap"),
            "b.barracudacentral.org", Map.of("127.0.0.2", "poor reputation at Barracuda"));

    private ListingMeaning() {}

    /** In a few words; for a code that we do not know, that it is a listing. */
    static String of(String list, String code) {
        return BITS.containsKey(list)
                ? bits(BITS.get(list), code)
                : KNOWN.getOrDefault(list, Map.of()).getOrDefault(code, "listed");
    }

    private static String bits(Map<Integer, String> meanings, String code) {
        int value = Integer.parseInt(code.substring(code.lastIndexOf('.') + 1));
        String meaning = meanings.entrySet().stream()
                .filter(bit -> (value & bit.getKey()) != 0)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        return meaning.isEmpty() ? "listed" : meaning;
    }
}
