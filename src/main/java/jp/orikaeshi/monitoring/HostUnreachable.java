package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/** Nothing at all comes back from a host: the machine, its power or its line, rather than one service on it. */
final class HostUnreachable implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Stream.concat(
                Symptom.of(seen)
                        .filter(symptom -> symptom.outcomeIn("no-reply", "host-unreachable"))
                        .map(symptom -> symptom.speaksFor("host-unreachable", 0.8)),
                seen.assets().stream().flatMap(HostUnreachable::silent));
    }

    // One service that times out may be busy; when every one of them does, look at the host.
    private static Stream<Cause> silent(AssetStatus asset) {
        List<ProbeStatus> direct = asset.probes().stream()
                .filter(probe -> switch (probe.kind()) {
                    case DNS, DNSBL, HEARTBEAT, ALERT -> false;
                    case HTTP, TCP, TLS, SMTP, IMAP, PING -> true;
                })
                .toList();
        boolean silent = direct.size() > 1 && direct.stream().allMatch(HostUnreachable::unanswered);
        return silent
                ? direct.stream().map(probe -> new Symptom(asset, probe).speaksFor("host-unreachable", 0.94))
                : Stream.empty();
    }

    private static boolean unanswered(ProbeStatus probe) {
        return probe.status() == Status.DOWN
                && (probe.outcome().equals("timeout")
                        || probe.outcome().equals("no-reply")
                        || probe.outcome().equals("host-unreachable"));
    }
}
