package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mail from a listed address or domain is refused by many: the server runs, and nothing arrives. On a shared server the burst
 * was another's, and it may be another customer's probe that has seen the listing. Source: RFC 5782; the usage terms of the
 * lists.
 */
final class Blacklisted implements Rule {
    /** A fact of whatever talked to an address that is on these lists. */
    static final String ADDRESS_LISTED = "address.listed";

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> own = Symptom.of(seen)
                .filter(symptom -> symptom.probe().kind() == ProbeKind.DNSBL)
                .toList();
        Set<String> known = own.stream().map(symptom -> symptom.fact("entry")).collect(Collectors.toSet());
        Stream<Cause> seenByOthers = Symptom.ofAll(seen)
                .filter(symptom -> MailService.knows(symptom)
                        && !symptom.fact(ADDRESS_LISTED).isEmpty()
                        && !known.contains(symptom.fact("address")))
                .map(symptom -> symptom.speaksFor("ip-blacklisted", 0.88, symptom.fact(ADDRESS_LISTED)));
        return Stream.concat(own.stream().map(Blacklisted::cause), seenByOthers);
    }

    private static Cause cause(Symptom symptom) {
        return symptom.speaksFor(
                symptom.probe().evidence().getOrDefault("of", "ip").equals("domain")
                        ? "domain-blacklisted"
                        : "ip-blacklisted",
                0.92,
                symptom.probe().evidence().getOrDefault("listed", ""));
    }
}
