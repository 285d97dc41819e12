package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.dns.DnsResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One channel to a resolver, on which several questions may wait for their answers, each under a random number. Not
 * thread-safe: everything happens on the loop of the channel.
 */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class DnsPort extends SimpleChannelInboundHandler<Object> {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IntSupplier numbers;
    private final Map<Integer, DnsExchange> waiting = new HashMap<>();
    private final List<DnsExchange> unsent = new ArrayList<>();
    private @Nullable ChannelHandlerContext context;
    private int asked;
    private boolean last;
    private @Nullable Throwable failure;

    DnsPort() {
        this(() -> RANDOM.nextInt(1 << 16));
    }

    DnsPort(IntSupplier numbers) {
        this.numbers = numbers;
    }

    /** Asks this too, at once or as soon as the channel is open; fails it if no channel came about. */
    void ask(DnsExchange exchange) {
        Throwable broken = failure;
        if (broken != null) {
            exchange.fail(broken);
            return;
        }
        asked++;
        int number = numbers.getAsInt();
        while (waiting.containsKey(number)) {
            number = (number + 1) % (1 << 16);
        }
        exchange.query().setId(number);
        waiting.put(number, exchange);
        ChannelHandlerContext open = context;
        if (open == null) {
            unsent.add(exchange);
        } else {
            send(open, exchange);
        }
    }

    /** How many questions it has been asked. */
    int asked() {
        return asked;
    }

    /** Whether it can be asked no more: there is no channel any longer. */
    boolean closed() {
        return failure != null;
    }

    /** Nothing more will be asked: it closes behind the last answer. */
    void closeWhenAnswered() {
        last = true;
        closeIfDone();
    }

    /** Nothing will be answered any more. */
    void fail(Throwable cause) {
        failure = cause;
        List.copyOf(waiting.values()).forEach(exchange -> exchange.fail(cause));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        this.context = context;
        unsent.forEach(exchange -> send(context, exchange));
        unsent.clear();
        closeIfDone();
    }

    private void send(ChannelHandlerContext context, DnsExchange exchange) {
        int number = exchange.query().id();
        long limit = exchange.limit().toMillis();
        var timer = context.executor()
                .schedule(
                        () -> exchange.fail(new ResolverSilent("no answer within " + limit + " ms")),
                        limit,
                        TimeUnit.MILLISECONDS);
        exchange.answer().whenComplete((reply, why) -> {
            timer.cancel(false);
            waiting.remove(number);
            closeIfDone();
        });
        context.writeAndFlush(exchange.query()).addListener(sent -> {
            if (!sent.isSuccess()) {
                exchange.fail(sent.cause());
            }
        });
    }

    // Never inside a read: Netty's epoll datagram channel would read on from the closed descriptor, whose number may be
    // another connection by then, and swallow what was meant for that one.
    private void closeIfDone() {
        ChannelHandlerContext open = context;
        if (open != null && waiting.isEmpty() && (last || closed())) {
            open.executor().execute(open::close);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        if (message instanceof DnsResponse response) {
            under(response.id()).ifPresent(exchange -> exchange.hear(response));
        } else if (message instanceof DnsDatagramDecoder.Garbled garbled) {
            under(garbled.number()).ifPresent(exchange -> exchange.fail(garbled.why()));
        }
    }

    private Optional<DnsExchange> under(int number) {
        return Optional.ofNullable(waiting.get(number));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new ResolverSilent("connection closed"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
        closeIfDone();
    }
}
