package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A domain that was not renewed leaves the registry's zone, so that every name in it is unknown (RFC 8020: nothing is below
 * a name that does not exist; EPP status clientHold, RFC 5731), or is moved to the name servers of a parking service. A
 * zone that was merely lost at its servers answers SERVFAIL or REFUSED instead. Sources: those, and the name servers that
 * registrars give to expired domains.
 */
final class DomainExpired implements Rule {
    private static final Pattern PARKING = Pattern.compile("(^|[ .])(onamae-expired\\.com|pendingrenewaldeletion\\.com"
            + "|renewyourname\\.net|sedoparking\\.com|parkingcrew\\.net|bodis\\.com|above\\.com|parklogic\\.com"
            + "|afternic\\.com|hugedomains\\.com|dan\\.com|expired\\d*\\.namebrightdns\\.com"
            + "|failed-whois-verification\\.namecheap\\.com|expirens\\d*\\.hichina\\.com)(,|$)");
    // Labels under which others are registered: two domains of theirs share nothing.
    private static final Pattern PUBLIC = Pattern.compile("[a-z]+|(co|or|ne|ac|go|gr|ed|ad|lg|com|net|org)\\.[a-z]{2}");

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> plain = Symptom.ofAll(seen)
                .filter(symptom -> parked(symptom) || lapsed(symptom))
                .toList();
        Stream<Cause> expired =
                plain.isEmpty() ? gone(seen) : Stream.of(Symptom.together(plain, "domain-expired", 0.97));
        return Stream.concat(expired, Symptom.of(seen).flatMap(DomainExpired::ending));
    }

    // The registry itself says so.
    private static boolean lapsed(Symptom symptom) {
        return symptom.is(ProbeKind.DOMAIN) && symptom.down();
    }

    // Nothing is broken yet: worth telling, seldom why somebody calls.
    private static Stream<Cause> ending(Symptom symptom) {
        return symptom.outcomeIn("domain-expiring", "domain-ending")
                ? Stream.of(symptom.speaksFor("domain-expiring", 0.3, symptom.fact("daysLeft")))
                : Stream.empty();
    }

    private static boolean parked(Symptom symptom) {
        return PageMeaning.PARKED.isOn(symptom)
                || (symptom.is(ProbeKind.DNS)
                        && symptom.outcomeIn("dns-wrong")
                        && PARKING.matcher(symptom.fact("values")).find());
    }

    private static Stream<Cause> gone(Snapshot seen) {
        List<Symptom> unknown = Symptom.of(seen)
                .filter(symptom -> symptom.outcomeIn("dns-nxdomain"))
                .filter(symptom -> WatchedName.of(symptom.probe()).isPresent())
                .toList();
        List<String> names =
                unknown.stream().map(DomainExpired::name).distinct().toList();
        Optional<String> domain = names.stream()
                .reduce(DomainExpired::shared)
                .filter(name -> !PUBLIC.matcher(name).matches());
        return names.size() > 1 && domain.isPresent() && !alive(seen, domain.get())
                ? Stream.of(Symptom.together(unknown, "domain-expired", 0.97))
                : Stream.empty();
    }

    private static String name(Symptom symptom) {
        return WatchedName.of(symptom.probe()).orElse("");
    }

    /** The labels that both end with. */
    private static String shared(String one, String other) {
        String end = one;
        while (!end.isEmpty() && !other.equals(end) && !other.endsWith("." + end)) {
            end = end.contains(".") ? end.substring(end.indexOf('.') + 1) : "";
        }
        return end;
    }

    // Whoever still finds a name in the domain shows that the domain is there.
    private static boolean alive(Snapshot seen, String domain) {
        return Symptom.ofAll(seen)
                .filter(symptom -> symptom.up() || (symptom.down() && !symptom.outcomeStarts("dns-")))
                .map(DomainExpired::name)
                .anyMatch(name -> name.equals(domain) || name.endsWith("." + domain));
    }
}
