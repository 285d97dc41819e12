package jp.orikaeshi.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An external PostgreSQL, as {@code jdbc:postgresql://host/db} or {@code postgresql://user:pass@host/db}. */
record DatabaseAddress(String jdbcUrl, String user, String password) {
    private static final String URL = "ORIKAESHI_DB_URL";
    private static final String USER = "ORIKAESHI_DB_USER";
    private static final String PASSWORD = "ORIKAESHI_DB_PASSWORD";

    /** The address set, or nothing: the embedded database. */
    static Optional<DatabaseAddress> of(Map<String, String> values) {
        Optional<String> url = SettingNames.text(values, URL);
        if (url.isEmpty()) {
            SettingNames.text(values, USER).ifPresent(user -> {
                throw new WrongSetting(URL, "missing, because " + USER + " is set");
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
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                SettingNames.text(values, USER)
                        .or(() -> Optional.ofNullable(part(uri, 0)))
                        .orElseThrow(() -> new WrongSetting(USER, "missing, because " + URL + " is set")),
                SettingNames.text(values, PASSWORD)
                        .or(() -> Optional.ofNullable(part(uri, 1)))
                        .orElse(""));
    }

    private static @Nullable String part(URI uri, int index) {
        String info = uri.getRawUserInfo();
        String[] parts = info == null ? new String[0] : info.split(":", 2);
        return parts.length <= index
                ? null
                : URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
