package jp.orikaeshi.monitoring.probe;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a mail is from whom it says: SPF, DKIM and DMARC as the receiving side found them. Believed is only the server
 * that the probe trusts, since anybody may write such a field (RFC 8601 section 7.1).
 *
 * @param results by method, those that were found
 * @param strangers servers that wrote such fields too, and are not believed
 */
record SenderAuthentication(Map<String, String> results, Set<String> strangers) {
    /** The methods whose results are told. */
    static final List<String> METHODS = List.of("spf", "dkim", "dmarc");

    private static final Set<String> FAILED = Set.of("fail", "hardfail", "softfail", "permerror", "policy");

    /** @param trusted the authserv-id of the server that is believed */
    static SenderAuthentication of(MailHeader header, String trusted) {
        List<AuthenticationResults> all = header.all("Authentication-Results").stream()
                .map(AuthenticationResults::of)
                .toList();
        List<AuthenticationResults> believed = all.stream()
                .filter(one -> one.server().equalsIgnoreCase(trusted))
                .toList();
        Map<String, String> results = new LinkedHashMap<>();
        for (String method : METHODS) {
            // Several programs of one server write a field each; the uppermost that knows the method counts.
            believed.stream()
                    .map(one -> valuesOf(one, method))
                    .filter(values -> !values.isEmpty())
                    .findFirst()
                    .ifPresent(values -> results.put(method, together(values)));
        }
        return new SenderAuthentication(
                results,
                all.stream()
                        .map(AuthenticationResults::server)
                        .filter(server -> !server.equalsIgnoreCase(trusted))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<String> valuesOf(AuthenticationResults field, String method) {
        return field.results().stream()
                .filter(result -> result.method().equals(method))
                .map(AuthenticationResults.Result::value)
                .toList();
    }

    // One good signature of several is enough (RFC 6376 section 6.1).
    private static String together(List<String> values) {
        return values.contains("pass")
                ? "pass"
                : values.stream().filter(FAILED::contains).findFirst().orElse(values.get(0));
    }

    /**
     * The methods that speak against the sender.
     *
     * @param demanded those that have to pass; of the others only a failure counts
     */
    List<String> failing(List<String> demanded) {
        return METHODS.stream()
                .filter(method -> {
                    String value = results.getOrDefault(method, "none");
                    return demanded.contains(method) ? !value.equals("pass") : FAILED.contains(value);
                })
                .toList();
    }

    Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>(results);
        if (results.isEmpty() && !strangers.isEmpty()) {
            evidence.put("resultsNotTrusted", LineConversation.printable(String.join(", ", strangers)));
        }
        return evidence;
    }
}
