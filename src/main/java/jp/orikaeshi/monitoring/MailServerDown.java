package jp.orikaeshi.monitoring;

import java.util.Set;
import java.util.stream.Stream;

/** A mail server that does not answer, or answers that it will not serve. */
final class MailServerDown implements Rule {
    private static final Set<ProbeKind> MAIL = Set.of(ProbeKind.SMTP, ProbeKind.IMAP);

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(MailServerDown::ofMail)
                .filter(symptom -> !symptom.outcomeStarts("cert-"))
                .map(symptom -> symptom.outcomeStarts("smtp-")
                        ? symptom.speaksFor(
                                "mail-server-refuses", 0.9, symptom.probe().detail())
                        : symptom.speaksFor("mail-server-down", 0.9));
    }

    private static boolean ofMail(Symptom symptom) {
        return MAIL.contains(symptom.probe().kind())
                || (symptom.asset().kind() == AssetKind.MAIL && symptom.probe().kind() == ProbeKind.TCP);
    }
}
