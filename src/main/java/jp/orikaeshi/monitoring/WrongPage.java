package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * The title of a page that lacks its expected text tells what happened to it: defaced, or without its database. A page
 * that lacks it while its domain is listed as abused was changed by a stranger too. Sources: {@link PageMeaning}; the
 * return codes of Spamhaus DBL, of which 127.0.1.4 and above are harm done by a site, often without its owner.
 */
final class WrongPage implements Rule {
    private static final String[] WRONG = {
        "content-missing",
        "content-forbidden",
        "content-unmatched",
        "size-below",
        "size-above",
        "body-too-large",
        "landed-elsewhere"
    };

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> wrong =
                Symptom.of(seen).filter(symptom -> symptom.outcomeIn(WRONG)).toList();
        List<Symptom> abused =
                Symptom.of(seen).filter(WrongPage::listedAsHarmful).toList();
        return Stream.of(
                        wrong.stream()
                                .filter(PageMeaning.DEFACED::isOn)
                                .map(symptom -> symptom.speaksFor("site-defaced", 0.95)),
                        wrong.stream()
                                .filter(PageMeaning.DATABASE::isOn)
                                .map(symptom -> symptom.speaksFor("database-down", 0.93)),
                        wrong.stream()
                                .filter(symptom -> !abused.isEmpty())
                                .map(symptom -> symptom.speaksFor("site-defaced", 0.9)),
                        Symptom.of(seen).flatMap(WrongPage::compared))
                .flatMap(causes -> causes);
    }

    // What was compared with an approved page is known better than what lacks a word.
    private static Stream<Cause> compared(Symptom symptom) {
        String changed = symptom.fact("changedPercent");
        if (symptom.outcomeIn("content-defaced")) {
            return Stream.of(symptom.speaksFor("site-defaced", 0.96));
        }
        if (!symptom.outcomeIn("content-changed")) {
            return Stream.empty();
        }
        boolean planted = Stream.of("words", "active", "obfuscated", "links")
                .anyMatch(sign -> symptom.fact("signs").contains(sign));
        return Stream.of(
                planted
                        ? symptom.speaksFor("site-tampered", 0.84, symptom.fact("came"))
                        : symptom.speaksFor("site-changed", 0.5, changed));
    }

    private static boolean listedAsHarmful(Symptom symptom) {
        return symptom.is(ProbeKind.DNSBL)
                && symptom.fact("of").equals("domain")
                && symptom.probe().evidence().values().stream()
                        .anyMatch(fact -> fact.matches(".*\\b(phishing|malware|botnet|abused)\\b.*"));
    }
}
