package jp.orikaeshi.monitoring.probe;

import java.util.Map;

/**
 * What a list must have on it and what it must not, so that it can be told from one that was shut down (RFC 5782
 * sections 2.3 and 5). Some lists of domains document an entry of their own instead of {@code TEST}.
 *
 * @param present the label that must be listed
 * @param absent the label that must not be
 */
record ListPoints(String present, String absent) {
    private static final ListPoints IPV4 = new ListPoints("2.0.0.127", "1.0.0.127");
    // ::FFFF:7F00:2 and ::FFFF:7F00:1
    private static final ListPoints IPV6 = new ListPoints(
            "2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0",
            "1.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0");
    private static final Map<String, String> OWN = Map.of(
            "dbl.spamhaus.org", "dbltest.com",
            "multi.surbl.org", "surbl-org-permanent-test-point.com",
            "multi.uribl.com", "test.uribl.com",
            "black.uribl.com", "test.uribl.com",
            "grey.uribl.com", "test.uribl.com",
            "red.uribl.com", "test.uribl.com");

    static ListPoints ofAddresses(boolean six) {
        return six ? IPV6 : IPV4;
    }

    static ListPoints ofDomains(String list) {
        return new ListPoints(OWN.getOrDefault(list, "test"), "invalid");
    }
}
