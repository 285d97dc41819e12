package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a resolver said.
 *
 * @param values of the type asked for, in the order received; aliases on the way are left out
 * @param authentic whether the resolver has verified its signatures, which it tells only if asked for them
 * @param signed whether signatures came along, verified or not
 */
record DnsAnswer(DnsResponseCode code, List<String> values, boolean authentic, boolean signed) {
    // Of the three bits that Netty calls Z, the middle one is AD (RFC 4035 section 3.2.3).
    private static final int AUTHENTIC = 2;

    DnsAnswer(DnsResponseCode code, List<String> values) {
        this(code, values, false, false);
    }

    static DnsAnswer of(DnsResponse response, DnsRecordType type) {
        List<String> values = new ArrayList<>();
        boolean signed = false;
        for (int i = 0; i < response.count(DnsSection.ANSWER); i++) {
            if (response.recordAt(DnsSection.ANSWER, i) instanceof DnsValue value) {
                signed |= value.type().equals(DnsRecordType.RRSIG);
                if (value.type().equals(type)) {
                    values.add(value.value());
                }
            }
        }
        return new DnsAnswer(response.code(), List.copyOf(values), (response.z() & AUTHENTIC) != 0, signed);
    }

    boolean found() {
        return code.equals(DnsResponseCode.NOERROR) && !values.isEmpty();
    }

    /** The name is there, but has nothing of this type. */
    boolean empty() {
        return code.equals(DnsResponseCode.NOERROR) && values.isEmpty();
    }

    boolean failed() {
        return code.equals(DnsResponseCode.SERVFAIL);
    }

    boolean nameMissing() {
        return code.equals(DnsResponseCode.NXDOMAIN);
    }

    /** The outcome of having found nothing: {@code dns-nxdomain}, {@code dns-no-data}, {@code dns-servfail} … */
    String outcome() {
        return code.equals(DnsResponseCode.NOERROR)
                ? "dns-no-data"
                : "dns-" + code.toString().replaceAll("\\(.*", "").toLowerCase(Locale.ROOT);
    }
}
