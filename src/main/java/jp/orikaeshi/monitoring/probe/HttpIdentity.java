package jp.orikaeshi.monitoring.probe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;

/**
 * Who a check logs in as: by a name and password with each request (RFC 7617), by a form that is posted first, or not at
 * all.
 */
final class HttpIdentity {
    private static final Pattern SECRET_NAME = Pattern.compile("(?i)pass|pw|secret|token|pin|key|code|auth");
    // Shorter ones stand in any text by chance.
    private static final int SHORTEST_SECRET = 4;

    private final HttpTarget home;
    private final Optional<String> authorization;
    private final Map<String, String> fields;
    private final List<String> secrets;

    HttpIdentity(HttpTarget home, Params params) {
        this.home = home;
        this.fields = params.group("login")
                .flatMap(login -> login.group("fields"))
                .map(Params::all)
                .orElse(Map.of());
        Optional<Params> basic = params.group("basic");
        this.authorization =
                basic.map(user -> "Basic " + base64(user.required("user") + ":" + user.required("password")));
        this.secrets = Stream.concat(
                        Stream.concat(
                                basic.stream().map(user -> user.required("password")),
                                authorization.stream().map(value -> value.substring("Basic ".length()))),
                        secretFields())
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .toList();
    }

    /** Name and password for this request: only where the probe itself goes, not where it is sent on to. */
    Optional<String> authorization(HttpTarget target) {
        return authorization.filter(value -> target.sameOrigin(home));
    }

    /** What the form is filled in with; empty if there is none. */
    Map<String, String> fields() {
        return fields;
    }

    boolean anonymous() {
        return authorization.isEmpty() && fields.isEmpty();
    }

    /** The same without what we log in with, in case that the other side said it back. */
    Finding discreet(Finding finding) {
        return secrets.isEmpty() ? finding : finding.worded(this::discreet);
    }

    String discreet(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        return clean;
    }

    // Fields with telling names; if none has one, any may be the password.
    private Stream<String> secretFields() {
        boolean told = fields.keySet().stream()
                .anyMatch(name -> SECRET_NAME.matcher(name).find());
        return fields.entrySet().stream()
                .filter(field -> !told || SECRET_NAME.matcher(field.getKey()).find())
                .map(Map.Entry::getValue);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
