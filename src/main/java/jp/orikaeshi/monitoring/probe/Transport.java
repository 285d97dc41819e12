package jp.orikaeshi.monitoring.probe;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Two threads that carry all checks: epoll where it is there, NIO elsewhere. Connects to addresses, never to names. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class Transport implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final EventLoopGroup loops;
    private final Class<? extends Channel> stream;
    private final Class<? extends Channel> datagram;

    Transport() {
        boolean epoll = Epoll.isAvailable();
        loops = new MultiThreadIoEventLoopGroup(
                2,
                new DefaultThreadFactory("probe", true),
                epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        stream = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
        datagram = epoll ? EpollDatagramChannel.class : NioDatagramChannel.class;
    }

    /** Opens a connection; {@code failed} hears of it if none comes about. */
    void connect(InetSocketAddress address, long limitMillis, ChannelHandler handler, Consumer<Throwable> failed) {
        int limit = (int) Math.min(CONNECT_LIMIT.toMillis(), limitMillis);
        open(
                new Bootstrap()
                        .channel(stream)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, limit)
                        .option(ChannelOption.TCP_NODELAY, true),
                address,
                handler,
                failed);
    }

    /** Opens a datagram channel to one peer: answers of others do not reach it. */
    void datagram(InetSocketAddress address, ChannelHandler handler, Consumer<Throwable> failed) {
        open(new Bootstrap().channel(datagram), address, handler, failed);
    }

    private void open(
            Bootstrap bootstrap, InetSocketAddress address, ChannelHandler handler, Consumer<Throwable> failed) {
        bootstrap
                .group(here())
                .disableResolver()
                .handler(handler)
                .connect(address)
                .addListener((ChannelFutureListener) opened -> {
                    if (!opened.isSuccess()) {
                        failed.accept(opened.cause());
                    }
                });
    }

    /** The loop that this thread is, if it is one: what a check does later stays on one thread, and need not wake another. */
    private EventLoopGroup here() {
        for (EventExecutor loop : loops) {
            if (loop.inEventLoop()) {
                return (EventLoop) loop;
            }
        }
        return loops;
    }

    /** The loop that this thread is, or else any. */
    EventLoop loop() {
        return here().next();
    }

    /** For timers and for work that is short. */
    ScheduledExecutorService executor() {
        return loops;
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }
}
