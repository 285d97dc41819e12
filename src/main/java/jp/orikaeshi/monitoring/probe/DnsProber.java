package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsRecordType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Does the DNS say what it should. What is expected must be all there is, except for texts: others may stand beside
 * the one expected.
 */
final class DnsProber implements Prober {
    private static final Map<String, DnsRecordType> TYPES = Map.of(
            "A", DnsRecordType.A,
            "AAAA", DnsRecordType.AAAA,
            "MX", DnsRecordType.MX,
            "NS", DnsRecordType.NS,
            "TXT", DnsRecordType.TXT,
            "CNAME", DnsRecordType.CNAME);

    private final HostResolver hosts;

    DnsProber(HostResolver hosts) {
        this.hosts = hosts;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.DNS;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        String asked = params.text("type").orElse("A").toUpperCase(Locale.ROOT);
        DnsRecordType type = TYPES.get(asked);
        if (type == null) {
            return CompletableFuture.completedFuture(
                    Finding.unknown("dns-type-unsupported", "no such record type: " + asked));
        }
        Stopwatch watch = new Stopwatch(LIMIT);
        String name = params.required("name");
        return hosts.ask(name, type)
                .thenApply(answer -> judge(answer, type, params.texts("expect"), name))
                .exceptionally(Failures::finding)
                .thenApply(finding -> {
                    watch.lap("dns");
                    return finding.with("name", name).with("type", asked).with(watch.evidence());
                });
    }

    private static Finding judge(DnsAnswer answer, DnsRecordType type, List<String> expect, String name) {
        if (!answer.found()) {
            return Finding.down(answer.outcome(), answer.outcome().substring(4) + " for " + name);
        }
        boolean text = type.equals(DnsRecordType.TXT);
        Set<String> got = comparable(answer.values(), text);
        Set<String> wanted = comparable(expect, text);
        boolean right = text ? got.containsAll(wanted) : wanted.isEmpty() || got.equals(wanted);
        String listed = String.join(", ", got);
        Finding finding =
                right ? Finding.up(listed) : Finding.down("dns-wrong", "got " + listed + " instead of " + expect);
        return finding.with("values", listed).with("expected", String.join(", ", wanted));
    }

    private static Set<String> comparable(List<String> values, boolean text) {
        return values.stream()
                .map(value -> text ? value : DnsValueDecoder.host(value))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
