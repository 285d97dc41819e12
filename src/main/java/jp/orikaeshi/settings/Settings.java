package jp.orikaeshi.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator has set, typed and checked. Inject it; in tests make one with {@link #of}.
 *
 * @param demo whether this is {@code demo}: simulator, demo clock and sample targets exist only then
 * @param bind the address listened on
 * @param publicUrl what the carrier and mails use, without a slash at the end
 * @param deskFile applied at the start
 * @param flows folder of flow files, instead of those packaged
 * @param holidays a list of Japanese public holidays, instead of the one packaged
 * @param adminPassword of {@code admin} on a fresh database; empty: make one up and print it once
 * @param apiToken a bootstrap token with the admin role
 * @param twilio the carrier; empty: telephony is off
 * @param mail where mail goes out; empty: no mails are written
 * @param dns the resolver of the probes; empty: the system's
 * @param probeAllow private address ranges in CIDR notation that probes may reach
 * @param references places elsewhere that always answer: if none does, our own network is at fault
 * @param probeRoots a PEM file of certificate authorities that probes trust besides the well-known ones
 * @param asnZone a zone of the DNS that may be asked by which network addresses are announced; empty: none is
 * @param vantage who looks from elsewhere before a failure is believed; empty: nobody does
 * @param zone of pages and reports
 */
public record Settings(
        boolean demo,
        String bind,
        int port,
        Path dataDir,
        URI publicUrl,
        Optional<Path> deskFile,
        Optional<Path> flows,
        Optional<Path> holidays,
        Optional<String> adminPassword,
        Optional<String> apiToken,
        Optional<TwilioAccount> twilio,
        Optional<MailServer> mail,
        Optional<HostPort> dns,
        List<String> probeAllow,
        List<HostPort> references,
        Optional<Path> probeRoots,
        Optional<String> asnZone,
        Optional<VantagePoint> vantage,
        ZoneId zone) {

    public Settings {
        probeAllow = List.copyOf(probeAllow);
        references = List.copyOf(references);
    }

    /**
     * Reads the settings from their names in the environment; what is absent or blank has its default.
     *
     * @throws WrongSetting naming the first that is missing or wrong
     */
    public static Settings of(Map<String, String> values) {
        return new SettingsReader(values).settings();
    }

    /** Whether calls go out to and come in from real telephones. */
    public boolean telephony() {
        return twilio.isPresent();
    }

    @Override
    public String toString() {
        return "Settings[…]";
    }
}
