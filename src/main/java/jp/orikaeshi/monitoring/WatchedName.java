package jp.orikaeshi.monitoring;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The host name that a probe is about. */
final class WatchedName {
    private static final Pattern NAME = Pattern.compile("(?=.*[a-z])[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

    private WatchedName() {}

    /** The name that the check noted, else the one in its target; empty if it is about an address or no host at all. */
    static Optional<String> of(ProbeStatus probe) {
        String noted = probe.evidence().getOrDefault("host", probe.evidence().getOrDefault("name", ""));
        String name = noted.isEmpty() ? target(probe) : noted;
        return Optional.of(name.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""))
                .filter(host -> NAME.matcher(host).matches());
    }

    private static String target(ProbeStatus probe) {
        return switch (probe.kind()) {
            case HTTP, CONTENT -> host(probe.target());
            case TCP, TLS, SMTP, IMAP, POP3, SNMP -> probe.target().replaceAll(":\\d+$", "");
            case DNS -> probe.target().replaceAll("^\\S+ ", "");
            case DOMAIN, PING -> probe.target();
            case DNSBL, MAILTRIP, HEARTBEAT, ALERT, DEVICES -> "";
        };
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("");
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }
}
