package jp.orikaeshi.monitoring.probe;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DefaultDnsQuery;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsQuery;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsSection;
import io.netty.handler.codec.dns.TcpDnsQueryEncoder;
import io.netty.handler.codec.dns.TcpDnsResponseDecoder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asks our resolver, by one datagram for each question. A truncated answer is fetched by TCP. Another resolver is asked
 * only when the first gives no answer at all.
 */
final class DnsClient {
    private static final int MOST_BYTES = 65_535;
    // The port gives it its number.
    private static final int UNNUMBERED = 0;

    private final Transport transport;
    private final DnsPorts ports;
    private final List<InetSocketAddress> resolvers;

    DnsClient(Transport transport, List<InetSocketAddress> resolvers) {
        this.transport = transport;
        this.ports = new DnsPorts(transport, System::nanoTime);
        this.resolvers = resolvers.stream().limit(2).toList();
    }

    /**
     * Asks one question.
     *
     * @param limit how long each resolver may take
     * @return the answer, also a negative one; fails with {@link ResolverSilent} if there was none at all
     */
    CompletableFuture<DnsAnswer> ask(String name, DnsRecordType type, Duration limit) {
        return ask(name, type, Signatures.IGNORED, limit);
    }

    /** The same, with a wish about signatures (DNSSEC). */
    CompletableFuture<DnsAnswer> ask(String name, DnsRecordType type, Signatures signatures, Duration limit) {
        DnsQuestion question;
        try {
            question = new DefaultDnsQuestion(name.endsWith(".") ? name : name + ".", type);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(
                    new ProbeFailure(Finding.unknown("name-invalid", "not a host name: " + name)));
        }
        return ask(question, signatures, 0, limit);
    }

    private CompletableFuture<DnsAnswer> ask(
            DnsQuestion question, Signatures signatures, int resolver, Duration limit) {
        if (resolver >= resolvers.size()) {
            return CompletableFuture.failedFuture(new ResolverSilent("no resolver answers"));
        }
        return datagram(question, signatures, resolvers.get(resolver), limit)
                .exceptionallyCompose(silent -> ask(question, signatures, resolver + 1, limit));
    }

    private CompletableFuture<DnsAnswer> datagram(
            DnsQuestion question, Signatures signatures, InetSocketAddress resolver, Duration limit) {
        DnsQuery query = new DatagramDnsQuery(null, resolver, UNNUMBERED).setRecord(DnsSection.QUESTION, question);
        DnsExchange exchange = new DnsExchange(signatures.wishedIn(query), limit);
        ports.ask(resolver, signatures, exchange);
        return exchange.answer()
                .thenCompose(reply -> reply.truncated()
                        ? stream(question, signatures, resolver, limit)
                        : CompletableFuture.completedFuture(reply.answer()));
    }

    private CompletableFuture<DnsAnswer> stream(
            DnsQuestion question, Signatures signatures, InetSocketAddress resolver, Duration limit) {
        DnsQuery query = new DefaultDnsQuery(UNNUMBERED).setRecord(DnsSection.QUESTION, question);
        DnsExchange exchange = new DnsExchange(signatures.wishedIn(query), limit);
        DnsPort port = new DnsPort();
        port.ask(exchange);
        port.closeWhenAnswered();
        transport.connect(
                resolver,
                limit.toMillis(),
                new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        signatures.prepare(channel.pipeline());
                        channel.pipeline()
                                .addLast(
                                        new TcpDnsQueryEncoder(),
                                        new TcpDnsResponseDecoder(new DnsValueDecoder(), MOST_BYTES),
                                        port);
                    }
                },
                port::fail);
        return exchange.answer().thenApply(DnsExchange.Reply::answer);
    }
}
