package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One request and its answer. Reads no more of the answer than it has to. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class HttpConversation extends Conversation {
    private static final int MOST_ERROR_BYTES = 65_536;
    private static final long ERROR_PATIENCE_MILLIS = 2000;

    private final HttpErrand errand;
    private final HttpExpectation expectation;
    private final Clock clock;
    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private Map<String, String> certificate = Map.of();
    private @Nullable HttpAnswer answer;
    private boolean error;

    HttpConversation(HttpErrand errand, HttpExpectation expectation, Stopwatch watch, Clock clock) {
        super(watch, errand.target().secure());
        this.errand = errand;
        this.expectation = expectation;
        this.clock = clock;
    }

    static List<ChannelHandler> codecs() {
        return List.of(
                new HttpClientCodec(4096, 16_384, 16_384),
                new HttpContentDecompressor(false, 2 * HttpExpectation.MOST_BYTES));
    }

    /** What was answered; empty if the conversation came to nothing. Its finding is what goes with it, not a judgement. */
    Optional<HttpAnswer> answer() {
        return result().isCompletedExceptionally() ? Optional.empty() : Optional.ofNullable(answer);
    }

    @Override
    void begin(ChannelHandlerContext context) {
        if (secure()) {
            SslHandler tls = context.pipeline().get(SslHandler.class);
            certificate = CertificateFacts.brief(tls.engine().getSession(), clock.instant());
        }
        context.writeAndFlush(errand.request());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!result().isDone()) {
                read(context, (HttpObject) message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(ChannelHandlerContext context, HttpObject part) {
        DecoderResult decoded = part.decoderResult();
        if (decoded.isFailure()) {
            fail(new ProbeFailure(Finding.down(
                    "http-invalid",
                    LineConversation.printable(String.valueOf(decoded.cause().getMessage())))));
            return;
        }
        if (part instanceof HttpResponse response) {
            head(context, response);
        }
        if (part instanceof HttpContent content && !result().isDone()) {
            body(content);
        }
    }

    private void head(ChannelHandlerContext context, HttpResponse response) {
        watch().lap("firstByte");
        answer = new HttpAnswer(response.status().code(), response.headers(), new byte[0], false);
        if (expectation.right(answer.code())) {
            return;
        }
        if (answer.code() < 400) {
            finish(answer);
            return;
        }
        // The error is known; its page may tell the reason, but is not waited for like one that is right.
        error = true;
        var patience = context.executor().schedule(this::settle, ERROR_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        result().whenComplete((finding, failure) -> patience.cancel(false));
    }

    private void settle() {
        if (!result().isDone()) {
            HttpAnswer head = Objects.requireNonNull(answer);
            finish(new HttpAnswer(head.code(), head.headers(), page.toByteArray(), true));
        }
    }

    /** An error stays that error, however its page breaks off. */
    @Override
    void fail(Throwable cause) {
        if (error) {
            settle();
        } else {
            super.fail(cause);
        }
    }

    private void body(HttpContent content) {
        HttpAnswer head = Objects.requireNonNull(answer);
        int room = (error ? MOST_ERROR_BYTES : HttpExpectation.MOST_BYTES) - page.size();
        int taken = Math.min(room, content.content().readableBytes());
        try {
            content.content().readBytes(page, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean truncated = content.content().isReadable();
        if (truncated || content instanceof LastHttpContent) {
            watch().lap("transfer");
            finish(new HttpAnswer(head.code(), head.headers(), page.toByteArray(), truncated));
        }
    }

    private void finish(HttpAnswer whole) {
        answer = whole;
        watch().answered(whole.code());
        end(Finding.up(String.valueOf(whole.code()))
                .with("status", whole.code())
                .with("bytes", whole.size())
                .with(certificate));
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
        return answer == null ? "the first byte" : "the rest of the page";
    }
}
