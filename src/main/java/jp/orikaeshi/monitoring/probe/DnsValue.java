package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.AbstractDnsRecord;
import io.netty.handler.codec.dns.DnsRecordType;

/** A DNS record as text: an address, a host name without the last dot, a text, of a SOA the primary server and the serial. */
final class DnsValue extends AbstractDnsRecord {
    private final String value;

    DnsValue(String name, DnsRecordType type, int dnsClass, long timeToLive, String value) {
        super(name, type, dnsClass, timeToLive);
        this.value = value;
    }

    String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof DnsValue that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + value.hashCode();
    }
}
