package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands at the customer's own place is silent, and nothing there answers, while what is hosted elsewhere works: power or
 * line of the place, so the caller cannot reach anything from there. Source: field experience.
 */
final class CustomerLineDown implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> silent =
                Symptom.of(seen).filter(CustomerLineDown::silentOnSite).toList();
        boolean answered = Symptom.ofAll(seen).anyMatch(symptom -> onSite(symptom) && answers(symptom));
        boolean elsewhere = Symptom.ofAll(seen).anyMatch(symptom -> !onSite(symptom) && symptom.up());
        boolean elsewhereFails =
                Symptom.of(seen).anyMatch(symptom -> !onSite(symptom) && symptom.service() && symptom.down());
        return silent.isEmpty() || answered || !elsewhere
                ? Stream.empty()
                : Stream.of(Symptom.together(
                        silent, "customer-line-down", elsewhereFails ? 0.6 : lineItself(silent) ? 0.95 : 0.9));
    }

    // Two checks of a router that are silent together are its line, rather than a dead host.
    private static boolean lineItself(List<Symptom> silent) {
        return silent.stream().anyMatch(symptom -> symptom.asset().kind() == AssetKind.NETWORK);
    }

    private static boolean answers(Symptom symptom) {
        boolean cameBack = symptom.up() || symptom.outcomeIn("packet-loss") || symptom.turnedAway();
        return symptom.direct() ? cameBack : SignOfLife.ofMachine(symptom) && SignOfLife.heard(symptom);
    }

    private static boolean silentOnSite(Symptom symptom) {
        return onSite(symptom)
                && ((SignOfLife.ofMachine(symptom) && symptom.down() && SignOfLife.missing(symptom))
                        || (symptom.direct() && symptom.unanswered()));
    }

    // A network is the customer's own; so is a server that no provider runs.
    private static boolean onSite(Symptom symptom) {
        AssetKind kind = symptom.asset().kind();
        return symptom.asset().provider() == null && (kind == AssetKind.NETWORK || kind == AssetKind.SERVER);
    }
}
