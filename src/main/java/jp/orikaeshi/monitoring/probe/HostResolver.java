package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.resolver.HostsFileEntriesResolver;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the host of a probe into the one address that it connects to, once. IPv4 first. If any address of the name is
 * forbidden, so is the name: whoever answers with one of ours among others is not to be trusted.
 */
final class HostResolver {
    private static final Duration LIMIT = Duration.ofMillis(2500);
    private static final Duration CONTROL_LIMIT = Duration.ofMillis(1500);

    private final DnsClient dns;
    private final AddressGuard guard;
    // The system's table of hosts; null where a resolver was set on purpose.
    private final @Nullable HostsFileEntriesResolver hostsFile;

    HostResolver(DnsClient dns, AddressGuard guard, @Nullable HostsFileEntriesResolver hostsFile) {
        this.dns = dns;
        this.guard = guard;
        this.hostsFile = hostsFile;
    }

    /** The address to connect to; fails with {@link ProbeFailure}. */
    CompletableFuture<InetAddress> resolve(String host) {
        return local(host)
                .map(address -> CompletableFuture.completedFuture(List.of(address)))
                .orElseGet(() -> ask(host))
                .thenApply(addresses -> guarded(host, addresses));
    }

    private InetAddress guarded(String host, List<InetAddress> addresses) {
        addresses.stream()
                .filter(address -> !guard.permits(address))
                .findFirst()
                .ifPresent(address -> {
                    throw new ProbeFailure(
                            Finding.unknown("address-refused", "a probe may not reach " + address.getHostAddress())
                                    .with("address", address.getHostAddress())
                                    .with("host", host));
                });
        return addresses.get(0);
    }

    private Optional<InetAddress> local(String host) {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(host);
        if (literal != null) {
            return Optional.of(address(host, literal));
        }
        String name = DnsValueDecoder.host(host);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return Optional.of(address(host, new byte[] {127, 0, 0, 1}));
        }
        return Optional.ofNullable(hostsFile)
                .map(file -> file.address(name, ResolvedAddressTypes.IPV4_PREFERRED))
                .map(found -> address(host, found.getAddress()));
    }

    private CompletableFuture<List<InetAddress>> ask(String host) {
        return ask(host, DnsRecordType.A)
                // Only a name that is there without IPv4 is asked about again.
                .thenCompose(v4 -> v4.empty() ? ask(host, DnsRecordType.AAAA) : CompletableFuture.completedFuture(v4))
                .thenApply(answer -> {
                    if (!answer.found()) {
                        throw new ProbeFailure(notFound(host, answer));
                    }
                    return answer.values().stream()
                            .map(value -> address(host, NetUtil.createByteArrayFromIpAddressString(value)))
                            .toList();
                });
    }

    /** Asks, and tells a name whose servers are silent from a resolver of ours that is. */
    CompletableFuture<DnsAnswer> ask(String name, DnsRecordType type) {
        return ask(name, type, Signatures.IGNORED);
    }

    /** The same, with a wish about signatures. */
    CompletableFuture<DnsAnswer> ask(String name, DnsRecordType type, Signatures signatures) {
        return dns.ask(name, type, signatures, LIMIT).exceptionallyCompose(failure -> whoIsSilent(name, failure));
    }

    /** Whether our resolver verifies signatures: the root is signed. */
    CompletableFuture<Boolean> resolverVerifies() {
        return dns.ask(".", DnsRecordType.SOA, Signatures.WANTED, CONTROL_LIMIT)
                .handle((answer, silent) -> silent == null && answer.authentic());
    }

    private CompletableFuture<DnsAnswer> whoIsSilent(String name, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof ResolverSilent)) {
            return CompletableFuture.failedFuture(cause);
        }
        return dns.ask(".", DnsRecordType.NS, CONTROL_LIMIT)
                .handle((answer, silent) -> silent == null
                        ? Finding.down("dns-timeout", "no answer about " + name)
                        : Finding.unknown("resolver-unreachable", "our resolver does not answer"))
                .thenCompose(finding -> CompletableFuture.failedFuture(new ProbeFailure(finding)));
    }

    private static Finding notFound(String host, DnsAnswer answer) {
        return Finding.down(answer.outcome(), answer.outcome().substring(4) + " for " + host)
                .with("host", host);
    }

    private static InetAddress address(String host, byte @Nullable [] bytes) {
        try {
            return InetAddress.getByAddress(host, bytes == null ? new byte[0] : bytes);
        } catch (UnknownHostException e) {
            throw new ProbeFailure(Finding.down("dns-malformed", "no usable address for " + host));
        }
    }
}
