package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.dns.DefaultDnsRawRecord;
import io.netty.handler.codec.dns.DnsQuery;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsSection;

/** What a question wishes of the resolver about the signatures of the answer (RFC 4035 section 3.2). */
enum Signatures {
    /** Nothing: the resolver checks them or not, as it likes, and does not tell. */
    IGNORED,
    /** Send them along, and tell whether they were verified. */
    WANTED,
    /** Send them along, and answer even if they are wrong. */
    UNCHECKED;

    private static final int PAYLOAD = 1232;
    private static final int WANTED_FLAG = 0x8000;
    private static final int CHECKING_DISABLED = 0x10;

    DnsQuery wishedIn(DnsQuery query) {
        return this == IGNORED
                ? query
                : query.addRecord(
                        DnsSection.ADDITIONAL,
                        new DefaultDnsRawRecord("", DnsRecordType.OPT, PAYLOAD, WANTED_FLAG, Unpooled.EMPTY_BUFFER));
    }

    void prepare(ChannelPipeline pipeline) {
        if (this == UNCHECKED) {
            pipeline.addLast(new CheckingDisabled());
        }
    }

    // Netty writes no flag but "recursion desired", so this one is put into the finished message.
    private static final class CheckingDisabled extends ChannelOutboundHandlerAdapter {
        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof DatagramPacket packet) {
                set(packet.content(), 2);
            } else if (message instanceof ByteBuf bytes) {
                // Behind the length that goes before a message by TCP.
                set(bytes, 4);
            }
            context.write(message, promise);
        }

        private static void set(ByteBuf message, int flags) {
            int at = message.readerIndex() + flags;
            message.setShort(at, message.getShort(at) | CHECKING_DISABLED);
        }
    }
}
