package jp.orikaeshi.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An external PostgreSQL, as {@code jdbc:postgresql://host/db} or {@code postgresql://user:pass@host/db}. User and
 * password may stand in settings of their own, before the host, or among the parameters, as its driver reads them too.
 */
record DatabaseAddress(String jdbcUrl, String user, String password) {
    private static final String URL = "ORIKAESHI_DB_URL";
    private static final String USER = "ORIKAESHI_DB_USER";
    private static final String PASSWORD = "ORIKAESHI_DB_PASSWORD";

    /** The address set, or nothing: the embedded database. */
    static Optional<DatabaseAddress> of(Map<String, String> values) {
        Optional<String> url = SettingNames.text(values, URL);
        if (url.isEmpty()) {
            Stream.of(USER, PASSWORD)
                    .filter(name -> SettingNames.text(values, name).isPresent())
                    .forEach(name -> {
                        throw new WrongSetting(URL, "missing, because " + name + " is set");
                    });
        }
        return url.map(given -> of(given, values));
    }

    private static DatabaseAddress of(String given, Map<String, String> values) {
        URI uri = NetworkSettings.uri(URL, given.replaceFirst("^jdbc:", ""));
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.matches("postgres(ql)?")
                || uri.getHost() == null
                || String.valueOf(uri.getPath()).length() < 2) {
            throw new WrongSetting(URL, "not of the form jdbc:postgresql://host:5432/database");
        }
        String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
        String rest = parameters(uri)
                .filter(parameter -> !parameter.matches("(user|password)=.*"))
                .collect(Collectors.joining("&"));
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + (rest.isEmpty() ? "" : "?" + rest),
                SettingNames.text(values, USER)
                        .or(() -> beforeHost(uri, 0))
                        .or(() -> parameter(uri, "user"))
                        .orElseThrow(() -> new WrongSetting(USER, "missing, because " + URL + " is set")),
                SettingNames.text(values, PASSWORD)
                        .or(() -> beforeHost(uri, 1))
                        .or(() -> parameter(uri, "password"))
                        .orElse(""));
    }

    private static Optional<String> beforeHost(URI uri, int index) {
        return Optional.ofNullable(uri.getRawUserInfo())
                .map(info -> info.split(":", 2))
                .filter(parts -> parts.length > index)
                .map(parts -> decode(parts[index]));
    }

    private static Optional<String> parameter(URI uri, String name) {
        return parameters(uri)
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> decode(parameter.substring(name.length() + 1)))
                .findFirst();
    }

    private static Stream<String> parameters(URI uri) {
        return uri.getRawQuery() == null
                ? Stream.empty()
                : Stream.of(uri.getRawQuery().split("&"));
    }

    private static String decode(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
