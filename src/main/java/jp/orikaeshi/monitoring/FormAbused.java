package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * Spam leaves from the customer's own site or account. An address alone may be listed for a neighbour's sake; address and
 * domain together, or an address while the own mail queue overflows, are one's own mail. Source: field experience; the
 * lists' advice to look for abused forms and stolen passwords before asking to be taken off.
 */
final class FormAbused implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> addresses = listed(seen, "ip");
        List<Symptom> own = Stream.concat(
                        listed(seen, "domain").stream(), Symptom.of(seen).filter(AlertMeaning.MAIL_QUEUE::isIn))
                .toList();
        boolean siteWorks = Symptom.of(seen).noneMatch(symptom -> symptom.asksForPage() && symptom.down());
        return addresses.isEmpty() || own.isEmpty() || !siteWorks ? Stream.empty() : Stream.of(cause(addresses, own));
    }

    // About the asset whose address is listed, so that it counts less for somebody who does not miss mail.
    private static Cause cause(List<Symptom> addresses, List<Symptom> own) {
        List<String> evidence = own.stream()
                .flatMap(symptom -> CauseText.lines(symptom.probe()).stream())
                .toList();
        Cause cause = Symptom.together(addresses, "form-abused", 0.95);
        return cause.seenBy(
                Stream.concat(cause.evidence().stream(), evidence.stream()).toList());
    }

    private static List<Symptom> listed(Snapshot seen, String what) {
        return Symptom.of(seen)
                .filter(symptom ->
                        symptom.is(ProbeKind.DNSBL) && symptom.fact("of").equals(what))
                .toList();
    }
}
