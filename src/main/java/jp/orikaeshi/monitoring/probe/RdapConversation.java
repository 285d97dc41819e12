package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One question to a registry by RDAP: what its answers mean is said in RFC 7480. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class RdapConversation extends Conversation {
    private static final int MOST_BYTES = 512 * 1024;

    private final HttpTarget target;
    private final Function<Registration, Finding> judge;
    private Optional<String> location = Optional.empty();

    RdapConversation(HttpTarget target, Function<Registration, Finding> judge, Stopwatch watch) {
        super(watch, target.secure());
        this.target = target;
        this.judge = judge;
    }

    static List<ChannelHandler> codecs() {
        return List.of(new HttpClientCodec(4096, 16_384, 16_384), new HttpObjectAggregator(MOST_BYTES));
    }

    /** Which other server knows the answer (RFC 7480 section 5.2). */
    Optional<String> redirect() {
        return location;
    }

    @Override
    void begin(ChannelHandlerContext context) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target.path());
        request.headers()
                .set(HttpHeaderNames.HOST, target.hostHeader())
                .set(HttpHeaderNames.USER_AGENT, "Orikaeshi-Monitor")
                .set(HttpHeaderNames.ACCEPT, "application/rdap+json")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(request);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!result().isDone() && message instanceof FullHttpResponse response) {
                watch().lap("answer");
                end(read(response));
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private Finding read(FullHttpResponse response) {
        if (response.decoderResult().isFailure()) {
            return Finding.unknown("registry-unreadable", "the registry's answer is not HTTP");
        }
        int code = response.status().code();
        return switch (code) {
            case 200 ->
                RdapAnswer.read(ByteBufUtil.getBytes(response.content()))
                        .map(judge)
                        .orElseGet(() -> Finding.unknown(
                                "registry-unreadable", "the registry's answer does not describe a domain"));
            case 301, 302, 303, 307, 308 -> {
                location = Optional.ofNullable(response.headers().get(HttpHeaderNames.LOCATION));
                yield Finding.unknown("registry-unavailable", "the registry answers " + code);
            }
            case 404 -> Finding.down("domain-unknown", "the registry knows no such domain");
            case 429 -> Finding.unknown("registry-limits", "the registry has had enough questions from us for now");
            default -> Finding.unknown("registry-unavailable", "the registry answers " + code);
        };
    }

    @Override
    String waitingFor() {
        return "the registry's answer";
    }
}
