package jp.orikaeshi.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of all settings, as the operator writes them in the environment. */
public final class SettingNames {
    /** Set by the launcher, never by the operator: {@code serve}, {@code demo} or {@code vantage}. */
    public static final String MODE = "orikaeshi.mode";

    public static final Set<String> ALL = Set.of(
            "ORIKAESHI_PORT",
            "ORIKAESHI_BIND",
            "ORIKAESHI_DATA",
            "ORIKAESHI_DB_URL",
            "ORIKAESHI_DB_USER",
            "ORIKAESHI_DB_PASSWORD",
            "ORIKAESHI_PUBLIC_URL",
            "ORIKAESHI_DESK",
            "ORIKAESHI_FLOWS",
            "ORIKAESHI_HOLIDAYS",
            "ORIKAESHI_ADMIN_PASSWORD",
            "ORIKAESHI_API_TOKEN",
            "TWILIO_ACCOUNT_SID",
            "TWILIO_AUTH_TOKEN",
            "TWILIO_AUTH_TOKEN_PREVIOUS",
            "TWILIO_API_KEY",
            "TWILIO_API_SECRET",
            "TWILIO_API_URL",
            "TWILIO_SMS_FROM",
            "ORIKAESHI_SMTP_URL",
            "ORIKAESHI_MAIL_FROM",
            "ORIKAESHI_DNS",
            "ORIKAESHI_PROBE_ROOTS",
            "ORIKAESHI_PROBE_ALLOW",
            "ORIKAESHI_REFERENCE",
            "ORIKAESHI_ASN_ZONE",
            "ORIKAESHI_VANTAGE",
            "ORIKAESHI_VANTAGE_TOKEN",
            "ORIKAESHI_ZONE");

    private SettingNames() {}

    /** The value of a setting; a blank one counts as absent, as compose files leave it. */
    static Optional<String> text(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
