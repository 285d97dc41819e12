package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A zone of the DNS that tells by which network an address is announced, as Team Cymru's: {@code
 * 7.113.0.203.origin.asn.cymru.com} has the text {@code 64500 | 203.0.113.0/24 | JP | apnic | 2010-01-01}, of IPv6 the same
 * under {@code origin6}. Source: Team Cymru, IP to ASN mapping, "DNS".
 */
record OriginZone(String zone) {
    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\s*(\\d{1,10})\\b");

    /** What to ask for; empty if that is no address. */
    Optional<String> nameOf(String address) {
        return DnsblProber.reversed(address)
                .map(label -> label + (address.contains(":") ? ".origin6." : ".origin.") + zone);
    }

    /** The network of an answer, such as {@code AS64500}: the first, where several announce the address. */
    static Optional<String> network(String text) {
        Matcher first = FIRST_NUMBER.matcher(text);
        return first.find() ? Optional.of("AS" + first.group(1)) : Optional.empty();
    }
}
