package jp.orikaeshi.monitoring.probe;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One address of the web, taken apart as a request needs it.
 *
 * @param host as it is resolved and as TLS is told: ASCII, without brackets
 * @param path with the query, at least {@code /}
 */
record HttpTarget(URI uri, boolean secure, String host, int port, String path) {

    /** Takes it apart; empty if it is no address of a web page. */
    static Optional<HttpTarget> of(String url) {
        try {
            return of(new URI(url.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where a redirect from here leads; empty if nowhere on the web. */
    Optional<HttpTarget> redirect(@Nullable String location) {
        if (location == null) {
            return Optional.empty();
        }
        try {
            return of(uri.resolve(new URI(location.strip())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<HttpTarget> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        Optional<String> host = host(uri);
        if (host.isEmpty() || !(scheme.equals("http") || scheme.equals("https"))) {
            return Optional.empty();
        }
        boolean secure = scheme.equals("https");
        int port = port(uri);
        return port > 65_535 || port == 0
                ? Optional.empty()
                : Optional.of(
                        new HttpTarget(uri, secure, host.get(), port < 0 ? (secure ? 443 : 80) : port, path(uri)));
    }

    // A name with an underscore or in Japanese is no host to java.net.URI, which then leaves the authority whole.
    private static Optional<String> host(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            String authority = uri.getAuthority();
            if (authority == null) {
                return Optional.empty();
            }
            host = authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
        }
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            return Optional.of(IDN.toASCII(bare).toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int port(URI uri) {
        if (uri.getHost() != null || uri.getAuthority() == null) {
            return uri.getPort();
        }
        String digits = uri.getAuthority().replaceFirst("^.*?(?::(\\d{1,6}))?$", "$1");
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }

    private static String path(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    boolean sameOrigin(HttpTarget other) {
        return secure == other.secure && host.equals(other.host) && port == other.port;
    }

    /** Whether this address, as somebody wrote it, is where {@code end} is. What is asked there counts only if written. */
    boolean leadsTo(HttpTarget end) {
        return sameOrigin(end) && (path.contains("?") ? path.equals(end.path) : path.equals(end.bare()));
    }

    /** The address without what is asked there, which may hold a session, and without name and password. */
    String place() {
        return (secure ? "https://" : "http://") + hostHeader() + bare();
    }

    private String bare() {
        return path.replaceFirst("\\?.*", "");
    }

    /** The address as it is asked for, without name and password. */
    String shown() {
        return (secure ? "https://" : "http://") + hostHeader() + path;
    }

    /** An address of any form, short and without name and password, to be shown. */
    static String shown(String address) {
        return LineConversation.printable(address.replaceFirst("//[^/?#]*@", "//"));
    }

    /** The Host header: the port only where it is not the usual one. */
    String hostHeader() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? name : name + ":" + port;
    }
}
