package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * Some of a mail server's services work and one does not: that one decides what the customer cannot do. Port 25 takes mail
 * in from others (RFC 5321), 587 and 465 take it from the customer (RFC 6409, RFC 8314), IMAP and POP give it out.
 */
final class MailPartDown implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(MailService::knows)
                .filter(symptom -> symptom.unanswered() || symptom.turnedAway() || symptom.outcomeIn("imap-bye"))
                .filter(symptom -> MailService.othersWork(symptom))
                .map(symptom -> symptom.speaksFor(code(MailService.of(symptom)), 0.92));
    }

    private static String code(MailService service) {
        return switch (service) {
            case RECEIVING -> "mail-receiving-down";
            case SENDING -> "mail-sending-down";
            case MAILBOX -> "mailbox-down";
        };
    }
}
