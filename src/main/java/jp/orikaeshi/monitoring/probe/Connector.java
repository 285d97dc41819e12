package jp.orikaeshi.monitoring.probe;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings a conversation to the host that a probe names: resolved once, allowed, and connected to that very address. */
final class Connector {
    private final HostResolver hosts;
    private final Transport transport;
    private final Tls tls;

    Connector(HostResolver hosts, Transport transport, Tls tls) {
        this.hosts = hosts;
        this.transport = transport;
        this.tls = tls;
    }

    /**
     * Holds the conversation. Never fails: what goes wrong is the finding.
     *
     * @param codecs handlers between the connection and the conversation
     */
    CompletableFuture<Finding> hold(Conversation talk, String host, int port, List<ChannelHandler> codecs) {
        return hosts.resolve(host)
                .thenCompose(address -> {
                    talk.watch().lap("dns");
                    return connect(talk, address, host, port, codecs)
                            .thenApply(finding -> finding.with("address", address.getHostAddress()));
                })
                .exceptionally(failure -> Failures.finding(failure))
                .thenApply(finding -> finding.with(talk.watch().evidence()));
    }

    private CompletableFuture<Finding> connect(
            Conversation talk, InetAddress address, String host, int port, List<ChannelHandler> codecs) {
        transport.connect(
                new InetSocketAddress(address, port),
                talk.watch().remainingMillis(),
                new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        talk.handshake(allocator ->
                                tls.handler(allocator, host, port, talk.watch().remainingMillis()));
                        if (talk.secure()) {
                            talk.startTls(channel);
                        }
                        codecs.forEach(codec -> channel.pipeline().addLast(codec));
                        channel.pipeline().addLast(talk);
                    }
                },
                talk::fail);
        return talk.result().exceptionally(Failures::finding);
    }
}
