package jp.orikaeshi.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.maintenance.UnderWay;
import org.jspecify.annotations.Nullable;

/**
 * One scenario of the catalogue; the head of {@code scenarios.txt} tells its form.
 *
 * @param trouble what the customer says; null if nothing
 * @param first the cause that has to come first
 * @param after a cause that has to stand somewhere below it; null if none is named
 */
record Scenario(
        String name,
        @Nullable String trouble,
        Snapshot snapshot,
        String first,
        @Nullable String after) {
    private static final Pattern TOKEN = Pattern.compile("([\\w.-]+=)?(?:\"([^\"]*)\"|(\\S+))");
    private static final Set<String> DEGRADED = Set.of(
            "cert-expiring",
            "domain-expiring",
            "jitter",
            "packet-loss",
            "alert-warning",
            "interface-errors",
            "only-from-here",
            "device-unknown",
            "device-gone",
            "dhcp-several",
            "address-conflict",
            "heartbeat-short",
            "heartbeat-slow",
            "mail-late",
            "mail-in-junk",
            "mail-unauthenticated",
            "snmp-restarted",
            "snmp-warning",
            "content-changed",
            "page-no-text",
            "page-unreadable",
            "page-too-large",
            "page-too-deep");
    private static final Set<String> UNKNOWN = Set.of(
            "resolver-unreachable",
            "network-unreachable",
            "lists-unusable",
            "heartbeat-none-yet",
            "address-refused",
            "not-checked",
            "own-route",
            "mailbox-unreadable");
    private static final Map<String, String> USUAL_DETAIL = Map.ofEntries(
            Map.entry("timeout", "no answer to the connection"),
            Map.entry("refused", "connection refused"),
            Map.entry("reset", "connection reset"),
            Map.entry("host-unreachable", "no route to the host"),
            Map.entry("no-reply", "none of 3 echo requests answered"),
            Map.entry("cert-expired", "expired"),
            Map.entry("cert-chain-expired", "an intermediate certificate has expired"),
            Map.entry("cert-host-mismatch", "not issued for this host"),
            Map.entry("cert-untrusted", "no chain to a trusted root"),
            Map.entry("tls-not-spoken", "the other side does not speak TLS"),
            Map.entry("redirect-loop", "more than 5 redirects"),
            Map.entry("lists-unusable", "no list gives a usable answer"),
            Map.entry("resolver-unreachable", "our resolver does not answer"),
            Map.entry("network-unreachable", "our network has no route"),
            Map.entry("heartbeat-none-yet", "not heard of yet"),
            Map.entry("address-refused", "a probe may not reach 10.0.0.5"));
    private static final Map<ProbeKind, String> USUAL_SUCCESS = Map.of(
            ProbeKind.HTTP, "200 in 84 ms",
            ProbeKind.TLS, "61 days left",
            ProbeKind.SMTP, "220 mx.example ESMTP",
            ProbeKind.IMAP, "* OK IMAP ready",
            ProbeKind.TCP, "connected in 12 ms",
            ProbeKind.PING, "3 of 3 echo requests answered",
            ProbeKind.HEARTBEAT, "heard of 41 s ago");

    static List<Scenario> in(String file) {
        List<Scenario> scenarios = new ArrayList<>();
        Draft draft = new Draft("");
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("= ")) {
                draft = new Draft(line.substring(2));
            } else if (line.startsWith("-> ")) {
                scenarios.add(draft.expecting(line.substring(3)));
            } else {
                draft.read(line);
            }
        }
        return scenarios;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario while it is read. */
    private static final class Draft {
        private final String name;
        private final List<AssetStatus> assets = new ArrayList<>();
        private @Nullable String trouble;

        Draft(String name) {
            this.name = name;
        }

        void read(String line) {
            if (line.startsWith("  maintenance ")) {
                UnderWay work = new UnderWay(line.substring(14), Seen.NOW.plusSeconds(3600));
                assets.add(assets.remove(assets.size() - 1).whileWorkedOn(work));
            } else if (line.startsWith("  behind ")) {
                assets.add(assets.remove(assets.size() - 1).standingBehind(line.substring(9)));
            } else if (line.startsWith("  ")) {
                see(line.strip());
            } else if (line.startsWith("says ")) {
                String said = line.substring(5);
                trouble = said.equals("nothing") ? null : said;
            } else {
                String[] words = line.split(" ", -1);
                String provider = words.length > 2 ? words[2].substring(1) : null;
                AssetStatus asset = asset(words[0], AssetKind.of(words[1]), provider, List.of());
                assets.add(words.length > 3 ? asset.whileProviderIsDown(words[3]) : asset);
            }
        }

        Scenario expecting(String line) {
            String[] words = line.split(" before ", -1);
            return new Scenario(
                    name,
                    trouble,
                    Snapshot.of(Seen.NOW, Consequences.marked(assets)),
                    words[0],
                    words.length > 1 ? words[1] : null);
        }

        private void see(String line) {
            List<String> words = new ArrayList<>();
            Map<String, String> facts = new LinkedHashMap<>();
            boolean confirmed = true;
            Matcher token = TOKEN.matcher(line);
            while (token.find()) {
                String value = token.group(2) == null ? token.group(3) : token.group(2);
                if (token.group(1) != null) {
                    facts.put(token.group(1).substring(0, token.group(1).length() - 1), value);
                } else if (value.equals("soft")) {
                    confirmed = false;
                } else {
                    words.add(value);
                }
            }
            ProbeKind kind = ProbeKind.of(words.get(0));
            String outcome = words.get(2);
            AssetStatus asset = assets.remove(assets.size() - 1);
            List<ProbeStatus> probes = new ArrayList<>(asset.probes());
            probes.add(new ProbeStatus(
                    new UUID(assets.size(), probes.size()),
                    kind,
                    words.get(1),
                    status(outcome),
                    confirmed,
                    outcome,
                    words.size() > 3 ? words.get(3) : detail(kind, outcome),
                    Seen.NOW.minusSeconds(confirmed ? 600 : 4),
                    Seen.NOW,
                    facts));
            AssetStatus probed = asset(asset.id(), asset.kind(), asset.provider(), probes);
            assets.add(asset.providerDown() == null ? probed : probed.whileProviderIsDown(asset.providerDown()));
        }

        private static AssetStatus asset(
                String id, AssetKind kind, @Nullable String provider, List<ProbeStatus> probes) {
            Status worst = Status.worst(probes.stream().map(ProbeStatus::status).toList());
            return new AssetStatus(id, id, kind, provider, worst, Seen.NOW.minusSeconds(600), probes);
        }

        private static Status status(String outcome) {
            if (outcome.equals("ok")) {
                return Status.UP;
            }
            return DEGRADED.contains(outcome)
                    ? Status.DEGRADED
                    : UNKNOWN.contains(outcome) ? Status.UNKNOWN : Status.DOWN;
        }

        private static String detail(ProbeKind kind, String outcome) {
            if (outcome.equals("ok")) {
                return USUAL_SUCCESS.getOrDefault(kind, "ok");
            }
            return outcome.startsWith("http-")
                    ? outcome.substring(5)
                    : USUAL_DETAIL.getOrDefault(
                            outcome, outcome.replace('-', ' ').toLowerCase(Locale.ROOT));
        }
    }
}
