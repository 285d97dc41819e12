package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** The kinds of check. Each has its own parameters, named as in the desk file. */
public enum ProbeKind {
    HTTP(Duration.ofMinutes(1)),
    // Reading a page closely costs more than asking for it, and an edit is no hurry.
    CONTENT(Duration.ofMinutes(15)),
    TCP(Duration.ofMinutes(1)),
    TLS(Duration.ofHours(1)),
    DNS(Duration.ofMinutes(5)),
    // Lists count the queries of their users, and a listing lasts for hours.
    DNSBL(Duration.ofMinutes(15)),
    // Registries limit how often they are asked, and a registration lasts for a year.
    DOMAIN(Duration.ofHours(12)),
    SMTP(Duration.ofMinutes(1)),
    IMAP(Duration.ofMinutes(1)),
    POP3(Duration.ofMinutes(1)),
    // Each check is a mail that other people's servers have to carry.
    MAILTRIP(Duration.ofMinutes(10)),
    PING(Duration.ofMinutes(1)),
    SNMP(Duration.ofMinutes(1)),
    // How often we look whether a sign of life is overdue; how often it has to come is its parameter "every".
    HEARTBEAT(Duration.ofSeconds(30)),
    // How often we look again at what another system reported; its reports are looked at as they come.
    ALERT(Duration.ofMinutes(1)),
    // How often we look whether the agent is overdue; its reports are looked at as they come.
    DEVICES(Duration.ofSeconds(30));

    private final Duration usualInterval;

    ProbeKind(Duration usualInterval) {
        this.usualInterval = usualInterval;
    }

    /** The interval of a probe that names none. */
    public Duration usualInterval() {
        return usualInterval;
    }

    /** A shorter one asks more of others than they can be asked. */
    public Duration leastInterval() {
        return this == MAILTRIP ? Duration.ofMinutes(5) : Duration.ofSeconds(1);
    }

    /** Whether a check may take minutes, since it waits for something to happen elsewhere. Nobody waits for its end. */
    public boolean takesMinutes() {
        return this == MAILTRIP;
    }

    /** Whether it can look at such an asset: devices are on a network. */
    public boolean fits(AssetKind asset) {
        return this != DEVICES || asset == AssetKind.NETWORK;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static ProbeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
