package jp.orikaeshi.simulator.target;

import java.io.ByteArrayOutputStream;

/** The distinguished encoding rules (X.690), as far as a certificate needs them. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int UTF8 = 0x0c;
    static final int UTC_TIME = 0x17;
    static final int SET = 0x31;
    static final int DNS_NAME = 0x82;
    static final int VERSION = 0xa0;
    static final int EXTENSIONS = 0xa3;
    private static final int BITS = 0x03;
    private static final int SEQUENCE = 0x30;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    static byte[] bits(byte[] whole) {
        return tagged(BITS, new byte[] {0}, whole);
    }

    /** Contents up to 65,535 bytes. */
    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            contents.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = contents.size();
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(contents.toByteArray());
        return out.toByteArray();
    }
}
