package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said on one connection. It begins once the connection stands, with TLS if there is any, and ends with a
 * finding, a failure or the end of the check's time, whichever is first; then the connection is closed.
 */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
abstract class Conversation extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<Finding> result = new CompletableFuture<>();
    private final Stopwatch watch;
    private final boolean secure;
    private Function<ByteBufAllocator, SslHandler> handshake = allocator -> {
        throw new IllegalStateException("no TLS on this connection");
    };

    Conversation(Stopwatch watch, boolean secure) {
        this.watch = watch;
        this.secure = secure;
    }

    /** The connection stands. */
    abstract void begin(ChannelHandlerContext context);

    /** What the other side was doing when time ran out, for the evidence. */
    abstract String waitingFor();

    CompletableFuture<Finding> result() {
        return result;
    }

    Stopwatch watch() {
        return watch;
    }

    boolean secure() {
        return secure;
    }

    /** How TLS begins on this connection. */
    void handshake(Function<ByteBufAllocator, SslHandler> way) {
        handshake = way;
    }

    /** Begins TLS, also in the middle; {@link #begin} is called once it stands. */
    void startTls(Channel channel) {
        channel.pipeline().addFirst(handshake.apply(channel.alloc()));
    }

    void end(Finding finding) {
        result.complete(finding);
    }

    void fail(Throwable cause) {
        result.completeExceptionally(cause);
    }

    /** The other side has closed the connection. */
    void closed() {
        fail(new ProbeFailure(Finding.down("closed", "connection closed while waiting for " + waitingFor())));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        watch.lap("connect");
        var timer = context.executor()
                .schedule(
                        () -> fail(new TimeoutException("time ran out waiting for " + waitingFor())),
                        watch.remainingMillis(),
                        TimeUnit.MILLISECONDS);
        result.whenComplete((finding, failure) -> {
            timer.cancel(false);
            // Not inside a read, for the reason given in DnsPort.
            context.executor().execute(context::close);
        });
        if (!secure) {
            begin(context);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            Throwable cause = handshake.cause();
            if (cause == null) {
                watch.lap("tls");
                begin(context);
            } else {
                fail(cause);
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, @Nullable Throwable cause) {
        fail(cause == null ? new IllegalStateException("failure without a cause") : cause);
    }
}
