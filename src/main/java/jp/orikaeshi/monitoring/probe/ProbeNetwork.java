package jp.orikaeshi.monitoring.probe;

import io.netty.resolver.DefaultHostsFileEntriesResolver;
import io.netty.resolver.dns.DnsServerAddressStream;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedTrustManager;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Place;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.settings.HostPort;

/** All ways of looking at the network, on one stack of two threads, and one more that reads what takes longer to read. */
public final class ProbeNetwork implements AutoCloseable {
    private static final int MOST_UNREAD = 200;

    private final Transport transport = new Transport();
    // One for all: what takes long to read is read in turn, and holds up no connection.
    private final ExecutorService readers = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_UNREAD),
            new DefaultThreadFactory("probe-read", true));
    private final DnsClient client;
    private final HttpProber http;
    private final Map<ProbeKind, Prober> probers;

    /**
     * A stack of its own, to be closed.
     *
     * @param dns the resolver to ask; empty: the system's, and its table of hosts
     * @param allowed private ranges that probes may reach all the same, in CIDR notation
     * @param clock by which certificates are judged
     * @param roots a PEM file of authorities that are trusted besides those of the JDK
     */
    public ProbeNetwork(Optional<HostPort> dns, List<String> allowed, Clock clock, Optional<Path> roots) {
        this(dns, allowed, clock, TrustedRoots.ofJdkAnd(roots), "ping");
    }

    ProbeNetwork(
            Optional<HostPort> dns, List<String> allowed, Clock clock, X509ExtendedTrustManager roots, String ping) {
        client = new DnsClient(transport, dns.map(set -> List.of(address(set))).orElseGet(ProbeNetwork::system));
        HostResolver hosts = new HostResolver(
                client,
                new AddressGuard(allowed.stream().map(AddressRange::of).toList()),
                dns.isPresent() ? null : new DefaultHostsFileEntriesResolver());
        Connector connector = new Connector(hosts, transport, new Tls(roots, clock));
        http = new HttpProber(connector, clock, readers);
        probers = Stream.of(
                        http,
                        new TcpProber(connector),
                        new TlsProber(connector, clock),
                        new DnsProber(hosts),
                        new DnsblProber(hosts, clock),
                        new DomainProber(connector, clock),
                        new SmtpProber(connector, clock),
                        new ImapProber(connector, clock),
                        new Pop3Prober(connector, clock),
                        new MailTripProber(connector, clock, transport.executor()),
                        new PingProber(hosts, transport.executor(), ping),
                        new SnmpProber(hosts, transport, clock))
                .collect(Collectors.toMap(Prober::kind, Function.identity()));
    }

    /**
     * Looks once. Never blocks, never fails: whatever happens is a finding.
     *
     * @throws IllegalArgumentException if this kind is not looked at over the network
     */
    public CompletableFuture<Finding> look(ProbeKind kind, Params params) {
        Prober prober = probers.get(kind);
        if (prober == null) {
            throw new IllegalArgumentException(kind.code() + " is not looked at over the network");
        }
        try {
            return prober.look(params).exceptionally(Failures::finding);
        } catch (IllegalArgumentException | ProbeFailure wrongParams) {
            return CompletableFuture.completedFuture(wrong(wrongParams));
        }
    }

    private static Finding wrong(RuntimeException params) {
        return params instanceof ProbeFailure failure
                ? failure.finding()
                : Finding.unknown("params-invalid", String.valueOf(params.getMessage()));
    }

    /** Asks for the page of a probe. Never blocks, never fails: whatever happens is a finding. */
    public CompletableFuture<SeenPage> page(Params params) {
        try {
            return http.read(params)
                    .exceptionally(failure -> new SeenPage(Failures.finding(failure), Optional.empty()));
        } catch (IllegalArgumentException | ProbeFailure wrongParams) {
            return CompletableFuture.completedFuture(new SeenPage(wrong(wrongParams), Optional.empty()));
        }
    }

    /**
     * Finds out what places share with others, by questions to the resolver alone. Never fails: of each place it tells what
     * was answered, empty for what it does not have.
     *
     * @param asnZone a zone that tells by which network an address is announced; empty: nobody is asked for that
     */
    public CompletableFuture<Map<UUID, Map<TraitKind, Optional<String>>>> shared(
            List<Place> places, Optional<String> asnZone) {
        return new PlaceFinder(client, asnZone.map(OriginZone::new).orElse(null)).find(places);
    }

    /** For timers and for work that is short. */
    public ScheduledExecutorService executor() {
        return transport.executor();
    }

    @Override
    public void close() {
        transport.close();
        readers.shutdownNow();
    }

    private static List<InetSocketAddress> system() {
        DnsServerAddressStream servers =
                DnsServerAddressStreamProviders.platformDefault().nameServerAddressStream("");
        return Stream.generate(servers::next).limit(servers.size()).toList();
    }

    // The one name that the JDK looks up: the operator may name the resolver itself, at the start.
    private static InetSocketAddress address(HostPort resolver) {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(resolver.host());
        try {
            return new InetSocketAddress(
                    literal == null
                            ? InetAddress.getByName(resolver.host())
                            : InetAddress.getByAddress(resolver.host(), literal),
                    resolver.port());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("ORIKAESHI_DNS names an unknown host: " + resolver.host(), e);
        }
    }
}
