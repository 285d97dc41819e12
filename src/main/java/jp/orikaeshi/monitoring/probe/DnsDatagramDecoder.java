package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.dns.DatagramDnsResponseDecoder;
import java.util.List;

/** Reads answers. One that cannot be read is passed on by its number: others wait on the same channel for theirs. */
final class DnsDatagramDecoder extends DatagramDnsResponseDecoder {
    record Garbled(int number, Exception why) {}

    DnsDatagramDecoder() {
        super(new DnsValueDecoder());
    }

    @Override
    protected void decode(ChannelHandlerContext context, DatagramPacket packet, List<Object> out) {
        ByteBuf bytes = packet.content();
        int start = bytes.readerIndex();
        try {
            super.decode(context, packet, out);
        } catch (Exception e) {
            if (bytes.writerIndex() - start >= Short.BYTES) {
                out.add(new Garbled(bytes.getUnsignedShort(start), e));
            }
        }
    }
}
