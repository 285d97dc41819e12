package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** One question by WHOIS (RFC 3912): a line there, a text back, whose end is the end of the connection. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class WhoisConversation extends Conversation {
    private static final int MOST_BYTES = 65_536;

    private final String query;
    private final Charset charset;
    private final Function<String, Finding> judge;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    WhoisConversation(String query, Charset charset, Function<String, Finding> judge, Stopwatch watch) {
        super(watch, false);
        this.query = query;
        this.charset = charset;
        this.judge = judge;
    }

    @Override
    void begin(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.copiedBuffer(query + "\r\n", StandardCharsets.US_ASCII));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            bytes.readBytes(text, Math.min(bytes.readableBytes(), MOST_BYTES - text.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            bytes.release();
        }
        if (text.size() >= MOST_BYTES) {
            closed();
        }
    }

    @Override
    void closed() {
        watch().lap("answer");
        end(judge.apply(text.toString(charset)));
    }

    @Override
    String waitingFor() {
        return "the registry's answer";
    }
}
