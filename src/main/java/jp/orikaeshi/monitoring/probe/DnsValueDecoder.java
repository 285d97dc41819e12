package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.dns.DefaultDnsRecordDecoder;
import io.netty.handler.codec.dns.DnsRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.util.NetUtil;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns records into text while the whole message is at hand: names inside of them point back into it. */
final class DnsValueDecoder extends DefaultDnsRecordDecoder {
    @Override
    protected DnsRecord decodeRecord(
            String name, DnsRecordType type, int dnsClass, long timeToLive, ByteBuf message, int offset, int length) {
        ByteBuf data = message.duplicate().setIndex(offset, offset + length);
        return new DnsValue(name, type, dnsClass, timeToLive, value(type, data));
    }

    private static String value(DnsRecordType type, ByteBuf data) {
        if (type.equals(DnsRecordType.A) || type.equals(DnsRecordType.AAAA)) {
            byte[] address = new byte[data.readableBytes()];
            data.readBytes(address);
            return address.length == 4 || address.length == 16 ? NetUtil.bytesToIpAddress(address) : "";
        }
        if (type.equals(DnsRecordType.MX)) {
            data.skipBytes(2);
            return host(decodeName(data));
        }
        if (type.equals(DnsRecordType.NS) || type.equals(DnsRecordType.CNAME) || type.equals(DnsRecordType.PTR)) {
            return host(decodeName(data));
        }
        if (type.equals(DnsRecordType.SOA)) {
            return host(decodeName(data)) + " " + serial(data);
        }
        return type.equals(DnsRecordType.TXT) ? text(data) : "";
    }

    // RFC 1035 section 3.3.13: the mailbox of the person responsible stands before the serial.
    private static long serial(ByteBuf data) {
        decodeName(data);
        return data.readUnsignedInt();
    }

    // One text may come in pieces of up to 255 bytes; they are to be read as one.
    private static String text(ByteBuf data) {
        StringBuilder text = new StringBuilder();
        while (data.isReadable()) {
            int piece = Math.min(data.readUnsignedByte(), data.readableBytes());
            text.append(data.readCharSequence(piece, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    static String host(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return bare.toLowerCase(Locale.ROOT);
    }
}
