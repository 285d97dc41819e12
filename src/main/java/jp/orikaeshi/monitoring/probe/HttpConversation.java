package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request and its answer. Reads no more of the answer than it has to. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class HttpConversation extends Conversation {
    private final HttpTarget target;
    private final HttpExpectation expectation;
    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private Optional<String> location = Optional.empty();
    private int code;

    HttpConversation(HttpTarget target, HttpExpectation expectation, Stopwatch watch) {
        super(watch, target.secure());
        this.target = target;
        this.expectation = expectation;
    }

    static List<ChannelHandler> codecs() {
        return List.of(
                new HttpClientCodec(4096, 16_384, 16_384),
                new HttpContentDecompressor(false, 2 * HttpExpectation.MOST_BYTES));
    }

    /** Where the answer sends us instead of being one. */
    Optional<String> redirect() {
        return location;
    }

    @Override
    void begin(ChannelHandlerContext context) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target.path());
        request.headers()
                .set(HttpHeaderNames.HOST, target.hostHeader())
                .set(HttpHeaderNames.USER_AGENT, "Orikaeshi-Monitor")
                .set(HttpHeaderNames.ACCEPT, "*/*")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(request);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!result().isDone()) {
                read((HttpObject) message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(HttpObject part) {
        DecoderResult decoded = part.decoderResult();
        if (decoded.isFailure()) {
            fail(new ProbeFailure(Finding.down(
                    "http-invalid",
                    LineConversation.printable(String.valueOf(decoded.cause().getMessage())))));
            return;
        }
        if (part instanceof HttpResponse response) {
            head(response);
        }
        if (part instanceof HttpContent content && !result().isDone()) {
            body(content);
        }
    }

    private void head(HttpResponse response) {
        watch().lap("firstByte");
        code = response.status().code();
        if (expectation.follows(code)) {
            location = Optional.of(Optional.ofNullable(response.headers().get(HttpHeaderNames.LOCATION))
                    .orElse(""));
            end(Finding.down("http-" + code, String.valueOf(code)));
        } else if (!expectation.right(code)) {
            judge(false);
        }
    }

    private void body(HttpContent content) {
        int room = HttpExpectation.MOST_BYTES - page.size();
        int taken = Math.min(room, content.content().readableBytes());
        try {
            content.content().readBytes(page, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean truncated = content.content().isReadable();
        if (truncated || content instanceof LastHttpContent) {
            watch().lap("transfer");
            judge(truncated);
        }
    }

    private void judge(boolean truncated) {
        end(expectation
                .judge(code, page.toByteArray(), page.size(), truncated, watch().total())
                .with("status", code)
                .with("bytes", truncated ? page.size() + "+" : page.size()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, @Nullable Throwable cause) {
        if (cause instanceof DecompressionException) {
            fail(new ProbeFailure(Finding.down("body-invalid", "compressed body cannot be read")));
        } else {
            super.exceptionCaught(context, cause);
        }
    }

    @Override
    String waitingFor() {
        return code == 0 ? "the first byte" : "the rest of the page";
    }
}
