package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A conversation in lines, as mail servers hold it. Each line and the number of lines are bounded. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
abstract class LineConversation extends Conversation {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_LINES = 100;

    private int lines;

    LineConversation(Stopwatch watch, boolean secure) {
        super(watch, secure);
    }

    /** The codecs that it needs below it, new ones for each connection. */
    static List<ChannelHandler> codecs() {
        return List.of(new LineBasedFrameDecoder(LONGEST_LINE));
    }

    abstract void line(ChannelHandlerContext context, String line);

    /** How many lines the other side may say. */
    int mostLines() {
        return MOST_LINES;
    }

    @Override
    void begin(ChannelHandlerContext context) {
        // The server speaks first.
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        String line = bytes.toString(StandardCharsets.US_ASCII);
        bytes.release();
        if (++lines > mostLines()) {
            fail(new ProbeFailure(Finding.down("protocol-error", "more than " + mostLines() + " lines")));
        } else if (!result().isDone()) {
            line(context, line);
        }
    }

    void say(ChannelHandlerContext context, String line) {
        context.writeAndFlush(Unpooled.copiedBuffer(line + "\r\n", StandardCharsets.US_ASCII));
    }

    /** What a server said, short and without control characters: it goes on screens. */
    static String printable(String line) {
        String clean = line.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() > 120 ? clean.substring(0, 120) : clean;
    }
}
