package jp.orikaeshi.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hosting companies stop an account by 402 (RFC 9110 section 15.5.3), by 509 when the transfer is used up (Apache with cPanel),
 * by a notice instead of the site, or by refusing every service of the account at once. 403 is the usual sign as well, but
 * has many other reasons: only together with mail that is turned away it means this. Source: field experience.
 */
final class AccountSuspended implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Stream.of(
                        Symptom.of(seen)
                                .filter(symptom -> symptom.outcomeIn("http-402", "http-509"))
                                .map(symptom -> symptom.speaksFor("site-suspended", 0.93)),
                        Symptom.of(seen)
                                .filter(symptom -> symptom.outcomeIn("account-suspended"))
                                .map(symptom -> symptom.speaksFor("site-suspended", 0.96)),
                        Symptom.ofAll(seen)
                                .filter(PageMeaning.SUSPENDED::isOn)
                                .map(symptom -> symptom.speaksFor("site-suspended", 0.95)),
                        forbiddenEverywhere(seen),
                        refusedEverywhere(seen))
                .flatMap(causes -> causes);
    }

    private static Stream<Cause> forbiddenEverywhere(Snapshot seen) {
        return Symptom.of(seen).filter(symptom -> symptom.outcomeIn("http-403")).flatMap(site -> {
            List<Symptom> mail = Symptom.of(seen)
                    .filter(site::sameProvider)
                    .filter(symptom -> symptom.is(ProbeKind.SMTP) || symptom.is(ProbeKind.IMAP))
                    .filter(symptom ->
                            symptom.turnedAway() || symptom.outcomeStarts("smtp-5") || symptom.outcomeIn("imap-bye"))
                    .toList();
            return mail.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Symptom.together(
                            Stream.concat(Stream.of(site), mail.stream()).toList(), "site-suspended", 0.94));
        });
    }

    private static Stream<Cause> refusedEverywhere(Snapshot seen) {
        return Symptom.ofAll(seen)
                .filter(symptom -> symptom.asset().provider() != null && symptom.service())
                .collect(Collectors.groupingBy(
                        symptom -> String.valueOf(symptom.asset().provider()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(services -> services.stream().allMatch(Symptom::turnedAway))
                .filter(services ->
                        services.stream().map(Symptom::place).distinct().count() > 1)
                .filter(services ->
                        services.stream().map(Symptom::asset).distinct().count() > 1)
                .map(services -> Symptom.together(services, "site-suspended", 0.93));
    }
}
