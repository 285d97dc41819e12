package jp.orikaeshi.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and ports in settings. Looks nothing up: a name that does not resolve today may tomorrow. */
final class NetworkSettings {
    private static final Pattern HOST_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\s/]+)(?::(\\d{1,5}))?");
    private static final Pattern V4_RANGE =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|(?=/))){4}/(3[0-2]|[12]?\\d)");
    private static final Pattern V6_RANGE = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*/(12[0-8]|1[01]\\d|\\d{1,2})");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    private NetworkSettings() {}

    static int port(String name, String value) {
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > 65535) {
            throw new WrongSetting(name, "not a port from 1 to 65535: " + value);
        }
        return port;
    }

    static HostPort hostPort(String name, String value, int defaultPort) {
        Matcher m = HOST_PORT.matcher(value);
        if (!m.matches()) {
            throw new WrongSetting(name, "not host:port: " + value);
        }
        String host = m.group(1).replaceAll("[\\[\\]]", "");
        return new HostPort(host, m.group(2) == null ? defaultPort : port(name, m.group(2)));
    }

    static String range(String name, String value) {
        if (!V4_RANGE.matcher(value).matches() && !V6_RANGE.matcher(value).matches()) {
            throw new WrongSetting(name, "not a range such as 10.1.0.0/16: " + value);
        }
        return value;
    }

    static String domain(String name, String value) {
        String domain = value.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (!DOMAIN.matcher(domain).matches()) {
            throw new WrongSetting(name, "not a domain such as asn.cymru.com: " + value);
        }
        return domain;
    }

    static URI webAddress(String name, String value) {
        URI uri = uri(name, value);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new WrongSetting(name, "not a web address such as https://desk.example: " + value);
        }
        return URI.create(value.replaceFirst("/+$", ""));
    }

    static URI uri(String name, String value) {
        try {
            URI uri = new URI(value);
            if (uri.getPort() == 0 || uri.getPort() > 65535) {
                throw new WrongSetting(name, "not a port from 1 to 65535: " + uri.getPort());
            }
            return uri;
        } catch (URISyntaxException e) {
            // The value may hold a password: only the reason is told.
            throw new WrongSetting(name, "not a URL (" + e.getReason() + ")");
        }
    }

    /** Whether this is a file of X.509 certificates, PEM or DER, at least one. */
    static boolean holdsCertificates(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .isEmpty();
        } catch (IOException | CertificateException unreadable) {
            return false;
        }
    }
}
