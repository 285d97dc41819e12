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
 */
record DnsAnswer(DnsResponseCode code, List<String> values) {

    static DnsAnswer of(DnsResponse response, DnsRecordType type) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < response.count(DnsSection.ANSWER); i++) {
            if (response.recordAt(DnsSection.ANSWER, i) instanceof DnsValue value
                    && value.type().equals(type)) {
                values.add(value.value());
            }
        }
        return new DnsAnswer(response.code(), List.copyOf(values));
    }

    boolean found() {
        return code.equals(DnsResponseCode.NOERROR) && !values.isEmpty();
    }

    /** The name is there, but has nothing of this type. */
    boolean empty() {
        return code.equals(DnsResponseCode.NOERROR) && values.isEmpty();
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
