package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The DNS says something else than it should, or nothing at all. Where it leads to the wrong place, whatever fails there is a
 * consequence: a wrong NS record leads everything astray, a wrong address what is at its name. Source: RFC 1034 section 4.2
 * on delegation; field experience with moves between providers.
 */
final class DnsTrouble implements Rule {
    private static final Set<String> ADDRESS = Set.of("A", "AAAA", "CNAME");

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> victims = Symptom.of(seen)
                .filter(symptom -> symptom.service() && symptom.down())
                .toList();
        return Stream.concat(
                Symptom.of(seen)
                        .filter(symptom -> symptom.is(ProbeKind.DNS) && symptom.down())
                        .filter(symptom -> !symptom.outcomeIn("dnssec-bogus"))
                        .map(symptom -> symptom.outcomeIn("dns-wrong") ? wrong(symptom, victims) : missing(symptom)),
                Symptom.of(seen)
                        .filter(symptom -> symptom.outcomeStarts("dns-"))
                        .filter(symptom ->
                                symptom.is(ProbeKind.SMTP) || symptom.is(ProbeKind.IMAP) || symptom.is(ProbeKind.POP3))
                        .map(DnsTrouble::missing));
    }

    private static Cause missing(Symptom symptom) {
        return symptom.speaksFor("dns-missing", 0.88, symptom.probe().detail());
    }

    private static Cause wrong(Symptom dns, List<Symptom> victims) {
        List<Symptom> astray =
                victims.stream().filter(victim -> leads(dns, victim)).toList();
        Stream<Symptom> whole = Stream.concat(Stream.of(dns), astray.stream());
        return Symptom.together(
                whole.toList(),
                "dns-wrong",
                astray.isEmpty() ? 0.88 : 0.96,
                dns.probe().detail());
    }

    private static boolean leads(Symptom dns, Symptom victim) {
        String name = WatchedName.of(dns.probe()).orElse("");
        String visited = WatchedName.of(victim.probe()).orElse("?");
        return switch (dns.fact("type")) {
            case "NS" -> visited.equals(name) || visited.endsWith("." + name);
            default ->
                ADDRESS.contains(dns.fact("type"))
                        && (visited.equals(name) || addresses(dns).contains(victim.fact("address")));
        };
    }

    private static Set<String> addresses(Symptom dns) {
        return Stream.of(dns.fact("values").split(", ")).collect(Collectors.toSet());
    }
}
