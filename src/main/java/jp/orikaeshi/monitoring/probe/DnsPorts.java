package jp.orikaeshi.monitoring.probe;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.dns.DatagramDnsQueryEncoder;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The ports from which datagrams go out, each for a short time: opening one for every question costs more than the
 * question, and one for ever would be found by whoever wants to forge answers (RFC 5452 section 9.2).
 */
final class DnsPorts {
    private static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_QUESTIONS = 500;

    private record Way(EventLoop loop, InetSocketAddress resolver, Signatures signatures) {}

    private record Opened(DnsPort port, long nanos) {}

    private final Transport transport;
    private final LongSupplier nanoTime;
    private final Map<Way, Opened> open = new ConcurrentHashMap<>();

    DnsPorts(Transport transport, LongSupplier nanoTime) {
        this.transport = transport;
        this.nanoTime = nanoTime;
    }

    /** Asks this resolver; what becomes of it the exchange tells. */
    void ask(InetSocketAddress resolver, Signatures signatures, DnsExchange exchange) {
        EventLoop loop = transport.loop();
        Way way = new Way(loop, resolver, signatures);
        if (loop.inEventLoop()) {
            port(way).ask(exchange);
        } else {
            loop.execute(() -> port(way).ask(exchange));
        }
    }

    private DnsPort port(Way way) {
        long now = nanoTime.getAsLong();
        Opened present = open.get(way);
        if (present != null) {
            DnsPort port = present.port();
            if (!port.closed() && port.asked() < MOST_QUESTIONS && now - present.nanos() < LIFE_NANOS) {
                return port;
            }
            port.closeWhenAnswered();
        }
        DnsPort fresh = new DnsPort();
        open.put(way, new Opened(fresh, now));
        transport.datagram(
                way.resolver(),
                new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        way.signatures().prepare(channel.pipeline());
                        channel.pipeline().addLast(new DatagramDnsQueryEncoder(), new DnsDatagramDecoder(), fresh);
                    }
                },
                fresh::fail);
        return fresh;
    }
}
