package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsRecordType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Does the DNS say what it should. What is expected must be all there is, except for texts: others may stand beside
 * the one expected. Answers that our resolver rejects for their signatures are told as that.
 */
final class DnsProber implements Prober {
    private static final Map<String, DnsRecordType> TYPES = Map.of(
            "A", DnsRecordType.A,
            "AAAA", DnsRecordType.AAAA,
            "MX", DnsRecordType.MX,
            "NS", DnsRecordType.NS,
            "TXT", DnsRecordType.TXT,
            "CNAME", DnsRecordType.CNAME,
            "SOA", DnsRecordType.SOA);

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
        Optional<DnssecWish> wish = params.text("dnssec").map(DnssecWish::of);
        return hosts.ask(name, type, wish.isPresent() ? Signatures.WANTED : Signatures.IGNORED)
                .thenCompose(answer -> answer.failed()
                        ? whyFailed(answer, type, name)
                        : signed(judge(answer, type, params.texts("expect"), name), answer, wish))
                .exceptionally(Failures::finding)
                .thenApply(finding -> {
                    watch.lap("dns");
                    return finding.with("name", name).with("type", asked).with(watch.evidence());
                });
    }

    // A resolver that finds wrong signatures only says that it failed; told not to check, it answers.
    private CompletableFuture<Finding> whyFailed(DnsAnswer failed, DnsRecordType type, String name) {
        return hosts.ask(name, type, Signatures.UNCHECKED)
                .handle((unchecked, silent) -> silent == null
                                && !unchecked.failed()
                                && !unchecked.outcome().equals("dns-refused")
                        ? Finding.down("dnssec-bogus", "signatures of " + name + " are wrong or expired")
                                .with("dnssec", "bogus")
                                .with("values", String.join(", ", unchecked.values()))
                        : notFound(failed, name));
    }

    private CompletableFuture<Finding> signed(Finding finding, DnsAnswer answer, Optional<DnssecWish> wish) {
        if (wish.isEmpty()) {
            return CompletableFuture.completedFuture(finding);
        }
        CompletableFuture<Boolean> verifies =
                answer.authentic() ? CompletableFuture.completedFuture(true) : hosts.resolverVerifies();
        return verifies.thenApply(able -> wish.get().judge(finding, answer, able));
    }

    private static Finding notFound(DnsAnswer answer, String name) {
        return Finding.down(answer.outcome(), answer.outcome().substring(4) + " for " + name);
    }

    private static Finding judge(DnsAnswer answer, DnsRecordType type, List<String> expect, String name) {
        if (!answer.found()) {
            return notFound(answer, name);
        }
        boolean text = type.equals(DnsRecordType.TXT);
        boolean start = type.equals(DnsRecordType.SOA);
        Set<String> got = comparable(start ? parts(answer.values()) : answer.values(), text);
        Set<String> wanted = comparable(expect, text);
        boolean right = (text || start) ? got.containsAll(wanted) : wanted.isEmpty() || got.equals(wanted);
        String listed = String.join(", ", got);
        Finding finding =
                right ? Finding.up(listed) : Finding.down("dns-wrong", "got " + listed + " instead of " + expect);
        return finding.with("values", listed).with("expected", String.join(", ", wanted));
    }

    // Of a SOA the primary server or the serial may be expected, or both.
    private static List<String> parts(List<String> values) {
        return values.stream().flatMap(value -> Stream.of(value.split(" ", -1))).toList();
    }

    private static Set<String> comparable(List<String> values, boolean text) {
        return values.stream()
                .map(value -> text ? value : DnsValueDecoder.host(value))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
