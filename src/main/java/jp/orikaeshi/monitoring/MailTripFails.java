package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * A mail that was sent and looked for tells of the whole way, from the sender's server to the mailbox. What a single part of
 * it says by itself is nearer to the cause and stands above. Source: RFC 5321 section 4.5.4 on queues; RFC 6376, 7208 and
 * 7489 on who may send for a domain; field experience.
 */
final class MailTripFails implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.is(ProbeKind.MAILTRIP))
                .flatMap(symptom -> switch (symptom.probe().outcome()) {
                    case "mail-not-accepted" -> Stream.of(notAccepted(symptom));
                    case "mail-not-arrived" -> Stream.of(symptom.speaksFor("mail-not-delivered", 0.86));
                    case "mail-late" -> Stream.of(symptom.speaksFor("mail-delayed", 0.7));
                    case "mail-in-junk" -> Stream.of(symptom.speaksFor("mail-taken-for-spam", 0.8));
                    case "mail-unauthenticated" ->
                        Stream.of(symptom.speaksFor("sender-unauthenticated", 0.82, symptom.fact("failing")));
                    default -> Stream.empty();
                });
    }

    private static Cause notAccepted(Symptom symptom) {
        String reason = symptom.fact("reason");
        String code;
        if (reason.startsWith("auth-")) {
            code = "mail-login-fails";
        } else if (reason.equals("cert-expired") || reason.equals("cert-chain-expired")) {
            code = "certificate-expired";
        } else if (reason.startsWith("cert-")) {
            code = "certificate-invalid";
        } else if (reason.startsWith("tls-") || reason.startsWith("starttls-")) {
            code = "tls-broken";
        } else if (reason.startsWith("smtp-4")) {
            code = "mail-server-busy";
        } else if (reason.startsWith("smtp-")) {
            code = "mail-server-refuses";
        } else {
            code = "mail-server-down";
        }
        return symptom.speaksFor(code, 0.88, symptom.probe().detail());
    }
}
