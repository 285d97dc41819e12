package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a registry answers: by RDAP on the web, or by WHOIS on a port of its own. */
sealed interface RegistryServer {
    /**
     * By RDAP.
     *
     * @param base to which {@code domain/NAME} is added (RFC 9082 section 3.1.3); ends with a slash
     */
    record Rdap(String base) implements RegistryServer {}

    /** By WHOIS (RFC 3912). */
    record Whois(String host, int port) implements RegistryServer {}

    int WHOIS_PORT = 43;
    Pattern HOST_AND_PORT = Pattern.compile("([^\\s/:\\[\\]]+)(?::(\\d{1,5}))?");

    /** Reads {@code https://rdap.example/v1/} or {@code whois.example:43}; empty if it is neither. */
    static Optional<RegistryServer> of(String written) {
        if (written.contains("://")) {
            return HttpTarget.of(written).map(target -> new Rdap(written.endsWith("/") ? written : written + "/"));
        }
        Matcher parts = HOST_AND_PORT.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(2) == null ? WHOIS_PORT : Integer.parseInt(parts.group(2));
        return port >= 1 && port <= 65_535 ? Optional.of(new Whois(parts.group(1), port)) : Optional.empty();
    }
}
