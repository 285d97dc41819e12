package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.util.NetUtil;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Is an address or a domain on a list of those whose mail is refused. All lists are asked at once, and none is believed
 * before it has passed its test.
 */
final class DnsblProber implements Prober {
    private static final int LONGEST_REASON = 250;

    private final HostResolver hosts;
    private final TestedLists lists;

    DnsblProber(HostResolver hosts, Clock clock) {
        this.hosts = hosts;
        this.lists = new TestedLists(clock);
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.DNSBL;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        Optional<String> address = params.text("address");
        String entry = address.orElseGet(() -> params.required("domain"));
        Optional<String> label = address.isPresent() ? reversed(entry) : Optional.of(DnsValueDecoder.host(entry));
        if (label.isEmpty()) {
            return CompletableFuture.completedFuture(Finding.unknown("address-invalid", "not an address: " + entry));
        }
        List<CompletableFuture<ListReply>> asked = params.texts("lists").stream()
                .map(DnsValueDecoder::host)
                .map(list -> believed(
                        label.get(),
                        list,
                        address.isPresent() ? ListPoints.ofAddresses(entry.contains(":")) : ListPoints.ofDomains(list)))
                .toList();
        return all(asked)
                .thenCompose(replies -> withReasons(judge(replies), label.get(), replies))
                .thenApply(finding -> finding.with("entry", entry).with("of", address.isPresent() ? "ip" : "domain"));
    }

    // The test goes along with the question, and most often is known already.
    private CompletableFuture<ListReply> believed(String label, String list, ListPoints points) {
        return ask(label, list)
                .thenCombine(
                        lists.doubt(list, points, () -> test(list, points)),
                        (reply, doubt) -> doubt.map(reply::doubted).orElse(reply));
    }

    private CompletableFuture<ListTest> test(String list, ListPoints points) {
        return ask(points.present(), list).thenCombine(ask(points.absent(), list), ListTest::new);
    }

    private CompletableFuture<ListReply> ask(String label, String list) {
        return hosts.ask(label + "." + list, DnsRecordType.A)
                .handle((answer, failure) -> failure == null ? ListReply.of(list, answer) : ListReply.silent(list));
    }

    private static Finding judge(List<ListReply> replies) {
        List<ListReply> listed = replies.stream().filter(ListReply::listed).toList();
        List<ListReply> mute = replies.stream().filter(reply -> !reply.tells()).toList();
        Finding finding;
        if (!listed.isEmpty()) {
            finding = Finding.down("listed", "listed by " + names(listed)).with("listed", names(listed));
        } else if (mute.size() == replies.size()) {
            finding = Finding.unknown("lists-unusable", "no list gives a usable answer");
        } else {
            String rest = mute.isEmpty() ? "" : ", no usable answer from " + names(mute);
            finding = Finding.up(
                    "not on " + names(replies.stream().filter(ListReply::tells).toList()) + rest);
        }
        for (ListReply reply : replies) {
            finding = finding.with(reply.list(), reply.words());
        }
        return finding;
    }

    // RFC 5782 section 2.1: the text record gives the reason, often with the page on which to be taken off.
    private CompletableFuture<Finding> withReasons(Finding finding, String label, List<ListReply> replies) {
        List<CompletableFuture<Finding>> reasons = replies.stream()
                .filter(ListReply::listed)
                .map(reply -> hosts.ask(label + "." + reply.list(), DnsRecordType.TXT)
                        .handle((text, failure) -> failure == null && text.found()
                                ? finding.with(
                                        "reason " + reply.list(),
                                        reason(text.values().get(0)))
                                : finding))
                .toList();
        return all(reasons).thenApply(found -> {
            Finding whole = finding;
            for (Finding one : found) {
                whole = whole.with(one.evidence());
            }
            return whole;
        });
    }

    private static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
    }

    private static String reason(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > LONGEST_REASON ? clean.substring(0, LONGEST_REASON) : clean;
    }

    private static String names(List<ListReply> replies) {
        return replies.stream().map(ListReply::list).collect(Collectors.joining(", "));
    }

    /** An address as the label to put before a list's name; empty if it is none. */
    static Optional<String> reversed(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return Optional.empty();
        }
        StringBuilder label = new StringBuilder();
        for (int i = bytes.length - 1; i >= 0; i--) {
            int value = bytes[i] & 0xff;
            label.append(label.isEmpty() ? "" : ".");
            label.append(
                    bytes.length == 4
                            ? String.valueOf(value)
                            : Integer.toHexString(value & 0xf) + "." + Integer.toHexString(value >> 4));
        }
        return Optional.of(label.toString());
    }
}
