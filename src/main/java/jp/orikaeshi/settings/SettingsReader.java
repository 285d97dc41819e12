package jp.orikaeshi.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.orikaeshi.settings.TwilioAccount.ApiKey;

/** Turns the strings of the environment into {@link Settings}. Knows the JDK only: the launcher uses it before all else. */
final class SettingsReader {
    private final Map<String, String> values;

    SettingsReader(Map<String, String> values) {
        this.values = values;
    }

    Settings settings() {
        boolean demo = "demo".equals(values.get(SettingNames.MODE));
        int port = text("ORIKAESHI_PORT").map(this::port).orElse(8080);
        URI publicUrl = text("ORIKAESHI_PUBLIC_URL")
                .map(url -> webAddress("ORIKAESHI_PUBLIC_URL", url))
                .orElse(URI.create("http://localhost:" + port));
        return new Settings(
                demo,
                text("ORIKAESHI_BIND").orElse(demo ? "127.0.0.1" : "0.0.0.0"),
                port,
                Path.of(text("ORIKAESHI_DATA").orElse("data")).toAbsolutePath().normalize(),
                publicUrl,
                path("ORIKAESHI_DESK", Files::isRegularFile, "no such file"),
                path("ORIKAESHI_FLOWS", Files::isDirectory, "no such folder"),
                path("ORIKAESHI_HOLIDAYS", SettingsReader::holdsHolidays, "no such file"),
                text("ORIKAESHI_ADMIN_PASSWORD"),
                text("ORIKAESHI_API_TOKEN").map(this::token),
                twilio(),
                new MailSettings(values).server(publicUrl),
                text("ORIKAESHI_DNS").map(value -> NetworkSettings.hostPort("ORIKAESHI_DNS", value, 53)),
                text("ORIKAESHI_PROBE_ALLOW").map(this::ranges).orElse(List.of()),
                text("ORIKAESHI_REFERENCE").map(this::references).orElse(List.of()),
                path("ORIKAESHI_PROBE_ROOTS", NetworkSettings::holdsCertificates, "no PEM file with certificates"),
                text("ORIKAESHI_ASN_ZONE").map(value -> NetworkSettings.domain("ORIKAESHI_ASN_ZONE", value)),
                new VantageSettings(values).point(publicUrl),
                text("ORIKAESHI_ZONE").map(this::zone).orElse(ZoneId.of("Asia/Tokyo")));
    }

    private static boolean holdsHolidays(Path file) {
        return Files.isRegularFile(file) && !HolidayFile.read(file).isEmpty();
    }

    private Optional<String> text(String name) {
        return SettingNames.text(values, name);
    }

    private int port(String value) {
        return NetworkSettings.port("ORIKAESHI_PORT", value);
    }

    private String token(String value) {
        if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new WrongSetting("ORIKAESHI_API_TOKEN", "a token has no spaces and ASCII characters only");
        }
        return value;
    }

    private Optional<Path> path(String name, Predicate<Path> exists, String missing) {
        return text(name).map(value -> {
            Path path = Path.of(value).toAbsolutePath().normalize();
            if (!exists.test(path) || !Files.isReadable(path)) {
                throw new WrongSetting(name, missing + ": " + value);
            }
            return path;
        });
    }

    private List<String> ranges(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(range -> NetworkSettings.range("ORIKAESHI_PROBE_ALLOW", range))
                .toList();
    }

    private List<HostPort> references(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(place -> NetworkSettings.hostPort("ORIKAESHI_REFERENCE", place, 443))
                .toList();
    }

    private ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new WrongSetting("ORIKAESHI_ZONE", "not a time zone such as Asia/Tokyo: " + value);
        }
    }

    private Optional<TwilioAccount> twilio() {
        Optional<String> sid = text("TWILIO_ACCOUNT_SID");
        Optional<String> token = text("TWILIO_AUTH_TOKEN");
        Optional<String> key = text("TWILIO_API_KEY");
        Optional<String> secret = text("TWILIO_API_SECRET");
        both("TWILIO_ACCOUNT_SID", sid, "TWILIO_AUTH_TOKEN", token);
        both("TWILIO_API_KEY", key, "TWILIO_API_SECRET", secret);
        Optional<URI> apiUrl = text("TWILIO_API_URL").map(url -> webAddress("TWILIO_API_URL", url));
        if (sid.isEmpty()) {
            Stream.of("TWILIO_API_KEY", "TWILIO_AUTH_TOKEN_PREVIOUS", "TWILIO_SMS_FROM")
                    .filter(name -> text(name).isPresent())
                    .forEach(name -> missing("TWILIO_ACCOUNT_SID", name));
            return Optional.empty();
        }
        if (!sid.get().matches("[0-9A-Za-z]+")) {
            throw new WrongSetting("TWILIO_ACCOUNT_SID", "an account is named by letters and digits (AC…)");
        }
        return Optional.of(new TwilioAccount(
                sid.get(),
                Stream.concat(token.stream(), text("TWILIO_AUTH_TOKEN_PREVIOUS").stream())
                        .toList(),
                key.flatMap(k -> secret.map(s -> new ApiKey(k, s))),
                apiUrl,
                text("TWILIO_SMS_FROM").map(SettingsReader::sender)));
    }

    private static String sender(String value) {
        if (!value.matches("\\+[1-9]\\d{6,14}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}")) {
            throw new WrongSetting(
                    "TWILIO_SMS_FROM", "a number (+81…), a messaging service (MG…) or a name of up to 11 letters");
        }
        return value;
    }

    private static void both(String a, Optional<String> ofA, String b, Optional<String> ofB) {
        if (ofA.isPresent() && ofB.isEmpty()) {
            missing(b, a);
        }
        if (ofB.isPresent() && ofA.isEmpty()) {
            missing(a, b);
        }
    }

    private static void missing(String name, String because) {
        throw new WrongSetting(name, "missing, because " + because + " is set");
    }

    private static URI webAddress(String name, String value) {
        return NetworkSettings.webAddress(name, value);
    }
}
